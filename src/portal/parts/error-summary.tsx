import { useFacts } from '../render/facts';

/** What is wrong with one field, in the reader's language. */
export interface FieldFault {
  /** The id of the field. */
  field: string;
  message: string;
}

/** On top of a refused form: focused by the script, and each line leads to its field. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const { words } = useFacts();
  if (faults.length === 0) return null;
  return (
    <div
      className="error-summary"
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      data-focus
    >
      <h2 id="error-summary-title">{words.forms.summary}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
