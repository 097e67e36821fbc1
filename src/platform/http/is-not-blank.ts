import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Text with something to read in it: spaces and invisible characters alone do not count. */
export const IsNotBlank = (options?: ValidationOptions) =>
  ValidateBy(
    {
      name: 'isNotBlank',
      validator: {
        validate: (value) => typeof value === 'string' && /[^\s\p{C}]/u.test(value),
        defaultMessage: () => '$property must not be blank',
      },
    },
    options,
  );
