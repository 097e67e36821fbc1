import type { TicketCheckResponse } from '../../desk/ticket-check.response';
import type { CategoryFact } from '../../knowledge/category-facts';
import type { FileResponse } from '../../platform/files/file.response';
import type { DraftView } from '../../tickets/draft-api';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { factFieldPrefix } from '../parts/fact-fields';
import { FormToken } from '../parts/form-token';
import { Offer } from '../parts/offer';
import { useFacts } from '../render/facts';

interface CheckProps {
  draft: DraftView;
  /** The names of its topic and of its shop, `null` for none in particular. */
  about: { category: string; shop: string | null };
  /** What its topic asked for. */
  asked: readonly CategoryFact[];
  files: readonly FileResponse[];
  check: TicketCheckResponse;
  level: 'standard' | 'premium';
  faults: readonly FieldFault[];
}

/** What there is to know before sending; nothing of it stands in the way. */
export function CheckPage(props: CheckProps) {
  const { draft, files, check, level, faults } = props;
  const { locale, words } = useFacts();
  const { write } = words;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{write.checkTitle}</h1>
      <Repeats {...{ draft, check }} />
      <Articles check={check} />
      <YourText {...props} />
      <form method="post" action={`/${locale}/tickets/nuevo/enviar`}>
        <Carried {...{ draft, check }} />
        <Split {...{ check, files }} />
        <fieldset>
          <legend>{write.howFast}</legend>
          <div className="offers">
            {check.offers.map((offer) => (
              <Offer key={offer.level} offer={offer} chosen={offer.level === level} />
            ))}
          </div>
          <p className="hint">
            {check.split.length > 1 && <>{words.sending.perTicket} </>}
            <a href={`/${locale}/articulos/politica-de-uso-justo`}>{write.fairUse}</a>
          </p>
        </fieldset>
        <button className="button">{write.send}</button>
      </form>
    </>
  );
}

/** The text as it will be read, and the way back to it. */
function YourText({ draft, about, asked, files, check: { missing } }: CheckProps) {
  const { locale, words } = useFacts();
  const { write, tickets } = words;
  const form = `/${locale}/tickets/nuevo?${String(new URLSearchParams({ borrador: draft.id }))}`;
  return (
    <section className="panel" aria-labelledby="text-title">
      <h2 id="text-title">{write.yourText}</h2>
      <p className="muted">
        {write.category}: {about.category} · {write.shop}: {about.shop ?? write.noShop}
      </p>
      <h3>{draft.subject}</h3>
      <p className="prose-text">{draft.body}</p>
      {asked.map(({ field, hint }) => {
        const said = draft.facts?.[field];
        return (
          said !== undefined && (
            <p key={field}>
              {locale === 'en' ? (hint.en ?? hint.es) : hint.es} <strong>{said}</strong>
            </p>
          )
        );
      })}
      {files.length > 0 && (
        <p>
          {tickets.files}: {files.map(({ name }) => name).join(', ')}
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p>{write.missing}:</p>
          <ul>
            {missing.map(({ field, hint }) => (
              <li key={field}>
                <a href={`${form}#${ofText.includes(field) ? 'body' : `${factFieldPrefix}${field}`}`}>
                  {hint}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="button button-plain" href={form}>
        {write.edit}
      </a>
    </section>
  );
}

/** What is missing in the text itself. */
const ofText = ['body', 'tried', 'expected'];

/** The draft in the version that is shown, and what it would be promised. */
function Carried({ draft: { id, version }, check }: Pick<CheckProps, 'draft' | 'check'>) {
  const offerOf = (level: string) => check.offers.find((offer) => offer.level === level)?.offerId ?? '';
  const values = {
    draftId: id,
    version: String(version),
    standardOffer: offerOf('standard'),
    premiumOffer: offerOf('premium'),
    hints: hintsOf(check).join(','),
  };
  return (
    <>
      <FormToken />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** Codes of what was shown: who sends none the less has overridden them. */
function hintsOf({ questions, repeats, missing }: TicketCheckResponse): string[] {
  return [
    ...(questions.length > 1 ? ['several_questions'] : []),
    ...(repeats.length > 0 ? ['repeat'] : []),
    ...missing.map(({ field }) => `missing:${field}`),
  ];
}

function Repeats({ draft: { id, version }, check: { repeats } }: Pick<CheckProps, 'draft' | 'check'>) {
  const { locale, words } = useFacts();
  const { write } = words;
  if (repeats.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="repeats-title">
      <h2 id="repeats-title">{write.repeats}</h2>
      <p>{write.addHint}</p>
      {repeats.map(({ reference, subject }) => (
        <form key={reference} method="post" action={`/${locale}/tickets/nuevo/anadir`}>
          <FormToken />
          <input type="hidden" name="draftId" value={id} />
          <input type="hidden" name="version" value={version} />
          <p>
            <a href={`/${locale}/tickets/${reference}`}>{reference}</a>: {subject}
          </p>
          <button className="button button-plain" name="reference" value={reference}>
            {write.addTo(reference)}
          </button>
        </form>
      ))}
    </section>
  );
}

function Articles({ check: { articles } }: Pick<CheckProps, 'check'>) {
  const { locale, words } = useFacts();
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="articles-title">
      <h2 id="articles-title">{words.write.articles}</h2>
      <ul className="articles">
        {articles.map(({ slug, title }) => (
          <li key={slug}>
            <a href={`/${locale}/articulos/${slug}`}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Several questions, side by side as the tickets that they would be. */
function Split({ check: { split }, files }: Pick<CheckProps, 'check' | 'files'>) {
  const { write, sending } = useFacts().words;
  if (split.length < 2) return null;
  const choice = (value: string, text: string, isChosen: boolean) => (
    <label className="choice">
      <input type="radio" name="split" value={value} defaultChecked={isChosen} /> {text}
    </label>
  );
  return (
    <fieldset className="choices">
      <legend>{write.several(split.length)}</legend>
      <p>
        {write.severalHint} {files.length > 0 && sending.filesWithFirst}
      </p>
      <div className="offers">
        {split.map(({ subject, body }, at) => (
          <div key={body} className="offer aside">
            <h3>
              {write.part(at + 1)}: {subject}
            </h3>
            <p className="prose-text">{body}</p>
          </div>
        ))}
      </div>
      {choice('together', write.sendTogether, true)}
      {choice('apart', write.sendApart(split.length), false)}
    </fieldset>
  );
}
