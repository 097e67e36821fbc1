import type { ShopView } from '../../accounts/api';
import type { CategorySummary } from '../../knowledge/api';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { Field } from '../parts/field';
import { SendKey } from '../parts/send-key';
import { TextField } from '../parts/text-fields';
import { useFacts } from '../render/facts';

/** A ticket as it is typed. */
export interface TicketTyped {
  shopId: string;
  categorySlug: string;
  subject: string;
  body: string;
  questionId: string;
  /** Goes along from the form to its sending; a new one is made for a new form. */
  sendKey?: string | undefined;
}

interface NewTicketProps {
  typed: TicketTyped;
  categories: readonly CategorySummary[];
  shops: readonly ShopView[];
  faults: readonly FieldFault[];
}

/** Writing to the desk. */
export function NewTicketPage({ typed, categories, shops, faults }: NewTicketProps) {
  const { locale, words, person } = useFacts();
  const { write } = words;
  const { shopId, questionId, sendKey } = typed;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{write.title}</h1>
      <p>{write.lead}</p>
      {person?.kind === 'customer' && !person.emailConfirmed && (
        <p className="notice notice-warn">
          {write.unconfirmed} <a href={`/${locale}/registro/correo`}>{words.account.unconfirmedLink}</a>
        </p>
      )}
      <form method="post" action={`/${locale}/tickets/nuevo/revisar`}>
        <SendKey value={sendKey} />
        <input type="hidden" name="questionId" value={questionId} />
        {shops.length > 0 && (
          <Field id="shopId" label={write.shop} optional faults={faults}>
            {(attributes) => (
              <select {...attributes} defaultValue={shopId}>
                <option value="">{write.noShop}</option>
                {shops.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <QuestionFields {...{ typed, categories, faults }} />
        <button className="button">{write.submit}</button>
      </form>
    </>
  );
}

interface QuestionFieldsProps {
  typed: Pick<TicketTyped, 'categorySlug' | 'subject' | 'body'>;
  categories: readonly CategorySummary[];
  faults: readonly FieldFault[];
}

/** Topic, subject and text, as everybody writes them. */
export function QuestionFields({ typed, categories, faults }: QuestionFieldsProps) {
  const { write } = useFacts().words;
  return (
    <>
      <Field id="categorySlug" label={write.category} faults={faults}>
        {(attributes) => (
          <select {...attributes} defaultValue={typed.categorySlug} required>
            <option value="">{write.chooseCategory}</option>
            {categories.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="subject"
        label={write.subject}
        hint={write.subjectHint}
        faults={faults}
        defaultValue={typed.subject}
        maxLength={200}
        required
      />
      <Field id="body" label={write.body} hint={<BodyHint />} faults={faults}>
        {(attributes) => (
          <textarea {...attributes} rows={10} maxLength={20_000} defaultValue={typed.body} required />
        )}
      </Field>
    </>
  );
}

function BodyHint() {
  const { write } = useFacts().words;
  return (
    <ul>
      {write.bodyHint.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}
