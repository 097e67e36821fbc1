import { ValidateBy } from 'class-validator';

interface Bounds {
  maxEntries: number;
  maxLength: number;
}

/** An object of texts, bounded in number and length; keys are short names. */
export const IsTextMap = ({ maxEntries, maxLength }: Bounds) =>
  ValidateBy({
    name: 'isTextMap',
    validator: {
      validate: (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
        const entries = Object.entries(value as Record<string, unknown>);
        return (
          entries.length <= maxEntries &&
          entries.every(
            ([key, text]) => key.length <= 100 && typeof text === 'string' && text.length <= maxLength,
          )
        );
      },
      defaultMessage: () => '$property must be an object of texts',
    },
  });
