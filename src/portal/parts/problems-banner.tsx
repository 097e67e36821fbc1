import { useFacts } from '../render/facts';
import { FormToken } from './form-token';
import { Moments } from './moments';

/** What of ours is broken, for everybody to see before they write. */
export function ProblemsBanner() {
  const { locale, words, status, person, affecting } = useFacts();
  const here = useHere();
  if (!status || status.problems.length === 0) return null;
  const moments = new Moments(words, locale, status.timeZone, new Date(status.now));
  return (
    <section className="problems" aria-label={words.problems.title}>
      {status.problems.map(({ id, title, text, since, affected }) => (
        <article key={id} className="notice notice-warn">
          <h2>
            {words.problems.title}: {title}
          </h2>
          <p className="prose-text">{text}</p>
          <p className="muted">
            {words.problems.since(`${moments.day(since)}, ${moments.time(since)}`)}{' '}
            {affected > 0 && words.problems.affected(affected)}
          </p>
          {affecting.includes(id) ? (
            <p role="status">{words.problems.thanks}</p>
          ) : person?.kind === 'customer' ? (
            <form method="post" action={`/${locale}/problemas/${id}`}>
              <FormToken />
              <input type="hidden" name="next" value={here} />
              <button className="button button-plain">{words.problems.meToo}</button>
            </form>
          ) : (
            <p>
              <a href={`/${locale}/entrar?next=${encodeURIComponent(here)}`}>{words.problems.signInFirst}</a>
            </p>
          )}
        </article>
      ))}
    </section>
  );
}

/** Where somebody is, to lead them back; the token of a letter's link stays on the page that it is for. */
function useHere(): string {
  const { locale, path, search } = useFacts();
  if (path.startsWith('/contacts/')) return `/${locale}`;
  const query = new URLSearchParams(search);
  query.delete('token');
  return `/${locale}${path}${query.size > 0 ? `?${String(query)}` : ''}`;
}
