import type { DraftView } from '../../tickets/draft-api';
import { useFacts } from '../render/facts';
import { FormToken } from './form-token';
import { useMoments } from './use-moments';

/** What was typed before, on whichever device, and not sent. */
export function UnsentDrafts({ drafts }: { drafts: readonly DraftView[] }) {
  const { locale, words } = useFacts();
  const { sending } = words;
  const moments = useMoments();
  if (drafts.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{sending.unsent}</h2>
      <ul className="rows">
        {drafts.map(({ id, subject = '', body = '', updatedAt }) => {
          const name = subject.trim() || body.trim().slice(0, 60) || sending.untitled;
          return (
            <li key={id}>
              <p>
                <a href={`/${locale}/tickets/nuevo?${String(new URLSearchParams({ borrador: id }))}`}>
                  {sending.resume(name)}
                </a>{' '}
                <span className="muted">
                  {sending.changedOn(`${moments.day(updatedAt)}, ${moments.time(updatedAt)}`)}
                </span>
              </p>
              <form method="post" action={`/${locale}/tickets/nuevo/descartar`}>
                <FormToken />
                <input type="hidden" name="draftId" value={id} />
                <button className="button button-plain" aria-label={sending.discardOf(name)}>
                  {sending.discard}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
