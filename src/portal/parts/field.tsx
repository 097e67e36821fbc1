import type { ComponentProps, ReactNode } from 'react';
import { useFacts } from '../render/facts';
import type { FieldFault } from './error-summary';

interface FieldProps {
  /** Name and id. */
  id: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  faults?: readonly FieldFault[];
  children: (attributes: FieldAttributes) => ReactNode;
}

export type FieldAttributes = Pick<
  ComponentProps<'input'>,
  'id' | 'aria-describedby' | 'aria-invalid' | 'required'
> & { name: string };

/** Label above, hint, and what is wrong between hint and field; all of it is told to assistive technology. */
export function Field({ id, label, hint, optional = false, faults = [], children }: FieldProps) {
  const { words } = useFacts();
  const own = faults.filter(({ field }) => field === id);
  const describedBy = [hint && `${id}-hint`, own.length > 0 && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={own.length > 0 ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label} {optional && <span className="muted">{words.forms.optional}</span>}
      </label>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {own.length > 0 && (
        <p className="error" id={`${id}-error`}>
          {own.map(({ message }) => message).join(' ')}
        </p>
      )}
      {children({
        id,
        name: id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': own.length > 0 || undefined,
      })}
    </div>
  );
}
