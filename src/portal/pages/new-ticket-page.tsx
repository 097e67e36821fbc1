import type { ReactNode } from 'react';
import type { ShopView } from '../../accounts/api';
import type { CategorySummary } from '../../knowledge/api';
import type { DraftView } from '../../tickets/draft-api';
import type { DraftContent } from '../../tickets/draft-content';
import { Done } from '../parts/account-frame';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { FactFields, type AskedFacts } from '../parts/fact-fields';
import { Field } from '../parts/field';
import { FilesField, type FormFiles } from '../parts/files-field';
import { SendKey } from '../parts/send-key';
import { TextField } from '../parts/text-fields';
import { UnsentDrafts } from '../parts/unsent-drafts';
import { useFacts } from '../render/facts';

/** A ticket as it is typed, and the draft that keeps it; a new one has none before it is saved. */
export type TicketTyped = DraftContent & Partial<Pick<DraftView, 'id' | 'version'>>;

export interface NewTicketProps {
  typed: TicketTyped;
  files: FormFiles;
  categories: readonly CategorySummary[];
  shops: readonly ShopView[];
  /** `null` before a topic is chosen. */
  asked: AskedFacts | null;
  /** Other drafts of the person, to go on with. */
  unsent: readonly DraftView[];
  faults: readonly FieldFault[];
  /** What was just done, in words. */
  done: string | null;
}

/** Writing to the desk. */
export function NewTicketPage({
  typed,
  files,
  categories,
  asked,
  unsent,
  faults,
  done,
  ...more
}: NewTicketProps) {
  const { locale, words, person, formToken } = useFacts();
  const { write, sending } = words;
  const token = String(new URLSearchParams({ formToken: formToken ?? '' }));
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{write.title}</h1>
      <Done text={done} />
      <p>{write.lead}</p>
      {person?.kind === 'customer' && !person.emailConfirmed && (
        <p className="notice notice-warn">
          {write.unconfirmed} <a href={`/${locale}/registro/correo`}>{words.account.unconfirmedLink}</a>
        </p>
      )}
      <UnsentDrafts drafts={unsent} />
      <form
        method="post"
        action={`/${locale}/tickets/nuevo?${token}`}
        encType="multipart/form-data"
        data-draft={`/${locale}/tickets/nuevo/guardar?${token}`}
        data-saved={sending.saved}
        data-apart={sending.keptApart}
      >
        {/* What the Enter key presses, which would else be the first button of the form. */}
        <button className="first-button" name="go" value="continue" tabIndex={-1} aria-hidden="true" />
        <SendKey />
        <input type="hidden" name="draftId" value={typed.id ?? ''} />
        <input type="hidden" name="version" value={typed.version ?? ''} />
        <input type="hidden" name="questionId" value={typed.questionId ?? ''} />
        <ShopField shopId={typed.shopId ?? ''} {...{ faults, ...more }} />
        <QuestionFields {...{ typed, categories, faults }}>
          <p className="without-script">
            <button className="button button-plain" name="go" value="topic">
              {sending.showFacts}
            </button>
          </p>
          <div id="facts" data-facts={`/${locale}/tickets/nuevo/datos`}>
            {asked && <FactFields asked={asked} typed={typed.facts ?? {}} />}
          </div>
        </QuestionFields>
        <FilesField {...{ files, faults }} />
        <p className="without-script">
          <button className="button button-plain" name="go" value="attach">
            {sending.attach}
          </button>
        </p>
        <p className="buttons">
          <button className="button" name="go" value="continue">
            {write.submit}
          </button>
          <button className="button button-plain" name="go" value="save">
            {sending.save}
          </button>
          <span className="hint" role="status" data-said />
        </p>
      </form>
    </>
  );
}

interface ShopFieldProps extends Pick<NewTicketProps, 'shops' | 'faults'> {
  shopId: string;
}

function ShopField({ shops, shopId, faults }: ShopFieldProps) {
  const { write } = useFacts().words;
  if (shops.length === 0) return null;
  return (
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
  );
}

interface QuestionFieldsProps {
  typed: Pick<TicketTyped, 'categorySlug' | 'subject' | 'body'>;
  categories: readonly CategorySummary[];
  faults: readonly FieldFault[];
  /** What is asked of the topic. */
  children?: ReactNode;
}

/** Topic, subject and text, as everybody writes them. */
export function QuestionFields({ typed, categories, faults, children }: QuestionFieldsProps) {
  const { write } = useFacts().words;
  return (
    <>
      <Field id="categorySlug" label={write.category} faults={faults}>
        {(attributes) => (
          <select {...attributes} defaultValue={typed.categorySlug}>
            <option value="">{write.chooseCategory}</option>
            {categories.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {children}
      <TextField
        id="subject"
        label={write.subject}
        hint={write.subjectHint}
        faults={faults}
        defaultValue={typed.subject}
        maxLength={200}
      />
      <Field id="body" label={write.body} hint={<BodyHint />} faults={faults}>
        {(attributes) => <textarea {...attributes} rows={10} maxLength={20_000} defaultValue={typed.body} />}
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
