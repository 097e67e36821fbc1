import { useFacts } from '../render/facts';

/** What a draft is that was sent or discarded; `sentTo` is where its sending led to. */
export function DraftGonePage({ sentTo }: { sentTo: string | null }) {
  const { locale, words } = useFacts();
  const { sending, tickets } = words;
  return (
    <>
      <h1>{sentTo === null ? sending.goneTitle : sending.sentTitle}</h1>
      <p className={sentTo === null ? 'notice' : 'notice notice-ok'} role="status">
        {sentTo === null ? sending.gone : sending.sentAlready}
      </p>
      <p className="buttons">
        <a className="button" href={`/${locale}${sentTo ?? '/tickets'}`}>
          {sentTo === null ? tickets.title : sending.toSent}
        </a>
        <a className="button button-plain" href={`/${locale}/tickets/nuevo`}>
          {sending.writeAnother}
        </a>
      </p>
    </>
  );
}
