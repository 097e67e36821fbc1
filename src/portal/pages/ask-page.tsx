import type { OwnTicket } from '../../desk/api';
import type { CategorySummary, SearchAnswer } from '../../knowledge/api';
import { FormToken } from '../parts/form-token';
import { QuestionBox } from '../parts/question-box';
import { StatusWidget } from '../parts/status-widget';
import { Suggestions } from '../parts/suggestions';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

interface AskProps {
  text: string;
  found: SearchAnswer | null;
  /** Topics that are called like what was asked. */
  topics: readonly CategorySummary[];
  /** What the own account asked before, and had answered. */
  own: readonly OwnTicket[];
  questionId: string | null;
  solved: boolean;
}

/** What was asked, what may answer it, and the way to write to us: never blocked. */
export function AskPage({ text, found, topics, own, questionId, solved }: AskProps) {
  const { locale, words } = useFacts();
  if (solved) {
    const back = new URLSearchParams({ q: text, ...(questionId && { pregunta: questionId }) });
    return (
      <>
        <h1>{words.ask.title}</h1>
        <p className="notice notice-ok" role="status">
          {words.ask.solved}
        </p>
        <p>
          <a href={`/${locale}/preguntar?${String(back)}`}>{words.ask.undo}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <StatusWidget />
      <h1>{words.ask.title}</h1>
      <QuestionBox text={text} />
      {own.length > 0 && <AskedBefore tickets={own} />}
      {topics.length > 0 && <NamedTopics topics={topics} />}
      {found && <Suggestions {...{ ...found, text, questionId }} />}
      {text !== '' && (
        <section id="write" className="panel">
          {questionId ? (
            <form method="post" action={`/${locale}/preguntar/${questionId}/resultado`}>
              <FormToken />
              <input type="hidden" name="q" value={text} />
              <button className="button button-plain" name="outcome" value="continued">
                {words.ask.write}
              </button>
              <p className="hint">{words.ask.writeHint}</p>
            </form>
          ) : (
            <a href={`/${locale}/tickets/nuevo?${String(new URLSearchParams({ q: text }))}`}>
              {words.ask.write}
            </a>
          )}
        </section>
      )}
    </>
  );
}

/** Who types the name of a topic, also a former one, finds it. */
function NamedTopics({ topics }: { topics: readonly CategorySummary[] }) {
  const { locale, words } = useFacts();
  return (
    <section aria-labelledby="topics-title">
      <h2 id="topics-title">{words.home.topics}</h2>
      <ul className="plain">
        {topics.map(({ slug, title, articles }) => (
          <li key={slug}>
            <a href={`/${locale}/ayuda/${slug}`}>{title}</a>{' '}
            <span className="muted">{words.home.articles(articles)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** «Ya lo preguntó el 3 de marzo». */
function AskedBefore({ tickets }: { tickets: readonly OwnTicket[] }) {
  const { locale, words } = useFacts();
  const moments = useMoments();
  return (
    <section className="notice" aria-labelledby="before-title">
      <h2 id="before-title">{words.ask.ownTickets}</h2>
      <ul className="plain">
        {tickets.map(({ reference, subject, answeredAt }) => (
          <li key={reference}>
            <a href={`/${locale}/tickets/${reference}`}>{subject}</a>{' '}
            <span className="muted">{words.ask.ownTicketsOn(moments.date(answeredAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
