import type { CategoryFact } from '../../knowledge/category-facts';
import { useFacts } from '../render/facts';
import { Field, type FieldAttributes } from './field';

/** Before the name of a fact in a form. */
export const factFieldPrefix = 'fact-';

/** What a topic asks for, and what may be picked where it is asked. */
export interface AskedFacts {
  categorySlug: string;
  facts: readonly CategoryFact[];
  /** By field, what was said before. */
  known: Readonly<Record<string, readonly string[]>>;
}

interface FactFieldsProps {
  asked: AskedFacts;
  typed: Readonly<Record<string, string>>;
}

/** The facts of a topic as fields. None of them must be filled in: what is missing is asked for once more, and never more. */
export function FactFields({ asked: { categorySlug, facts, known }, typed }: FactFieldsProps) {
  const { locale, words } = useFacts();
  const { sending } = words;
  return (
    <>
      <input type="hidden" name="asked" value={categorySlug} />
      {facts.length > 0 && (
        <fieldset className="panel facts">
          <legend>{sending.facts}</legend>
          <p className="hint">{sending.factsHint}</p>
          {facts.map((fact) => {
            const { field, required, hint } = fact;
            const label = locale === 'en' ? (hint.en ?? hint.es) : hint.es;
            return (
              <Field key={field} id={`${factFieldPrefix}${field}`} label={label} optional={!required}>
                {(attributes) => (
                  <FactInput
                    {...{ attributes, fact }}
                    value={typed[field] ?? ''}
                    known={known[field] ?? []}
                  />
                )}
              </Field>
            );
          })}
        </fieldset>
      )}
    </>
  );
}

interface FactInputProps {
  attributes: FieldAttributes;
  fact: CategoryFact;
  value: string;
  known: readonly string[];
}

const inputModes = { number: 'numeric', url: 'url' } as const;

/** A list to choose from, a calendar, or a line that offers what was said before. */
function FactInput({ attributes, fact: { type, choices = [] }, value, known }: FactInputProps) {
  const { sending } = useFacts().words;
  if (type === 'choice') {
    return (
      <select {...attributes} defaultValue={value}>
        <option value="">{sending.chooseFact}</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  if (type === 'date') return <input {...attributes} type="date" defaultValue={value} />;
  const list = known.length > 0 ? `${attributes.id}-known` : undefined;
  const inputMode = type in inputModes ? inputModes[type as keyof typeof inputModes] : undefined;
  return (
    <>
      <input {...attributes} {...{ inputMode, list }} defaultValue={value} maxLength={500} />
      {list && (
        <datalist id={list}>
          {known.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
