import type { ComponentProps } from 'react';
import type { FieldFault } from './error-summary';
import { Field } from './field';

type InputProps = Pick<
  ComponentProps<'input'>,
  'autoComplete' | 'defaultValue' | 'inputMode' | 'maxLength' | 'required' | 'type'
>;

interface TextFieldProps extends InputProps {
  id: string;
  label: string;
  hint?: string | undefined;
  faults: readonly FieldFault[];
}

/** A field of one line. */
export function TextField({ id, label, hint, faults, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} faults={faults}>
      {(attributes) => <input {...attributes} {...input} />}
    </Field>
  );
}

/** A password that is chosen now: managers may offer one, and what was typed never comes back in the page. */
export function NewPasswordField(props: Pick<TextFieldProps, 'id' | 'label' | 'hint' | 'faults'>) {
  return <TextField {...props} type="password" autoComplete="new-password" required />;
}
