import type { TicketResponse } from '../../desk/ticket.response';
import { Done } from '../parts/account-frame';
import { Live, LiveNews } from '../parts/live';
import { TicketRows } from '../parts/ticket-rows';
import { useFacts } from '../render/facts';

/** The tabs of the list in their order: their name in the address, and the statuses they show. */
export const tabs = {
  abiertos: ['queued', 'claimed', 'parked'],
  esperan: ['needs_info', 'answered'],
  cerrados: ['closed', 'archived', 'merged'],
} as const;

export type Tab = keyof typeof tabs;

interface TicketsProps {
  tab: Tab;
  q: string;
  tickets: readonly TicketResponse[];
  nextCursor: string | null;
  done: string | null;
}

/** The tickets that somebody may see, by what is to be expected of them. */
export function TicketsPage({ tab, q, tickets, nextCursor, done }: TicketsProps) {
  const { locale, words } = useFacts();
  const { tickets: say } = words;
  const names = { abiertos: say.open, esperan: say.waiting, cerrados: say.closed };
  const none = { abiertos: say.noneOpen, esperan: say.noneWaiting, cerrados: say.noneClosed };
  const address = (more: Record<string, string>) =>
    `/${locale}/tickets?${String(new URLSearchParams({ estado: tab, ...(q && { q }), ...more }))}`;
  return (
    <>
      <h1>{say.title}</h1>
      <Done text={done} />
      <nav className="sections" aria-label={say.tabs}>
        <ul>
          {(Object.keys(tabs) as Tab[]).map((name) => (
            <li key={name}>
              <a href={address({ estado: name })} aria-current={name === tab ? 'page' : undefined}>
                {names[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form className="search" method="get" action={`/${locale}/tickets`} role="search">
        <input type="hidden" name="estado" value={tab} />
        <label htmlFor="q">{say.search}</label>
        <p className="hint" id="q-hint">
          {say.searchHint}
        </p>
        <div className="question-row">
          <input id="q" name="q" type="search" defaultValue={q} maxLength={200} aria-describedby="q-hint" />
          <button className="button button-plain">{say.searchSubmit}</button>
        </div>
      </form>
      <LiveNews about="" />
      <Live name="list">
        {tickets.length === 0 && nextCursor === null && (
          <>
            <p>{q ? say.noneFound(q) : none[tab]}</p>
            <p>
              <a className="button" href={`/${locale}/preguntar`}>
                {say.ask}
              </a>
            </p>
          </>
        )}
        {tickets.length > 0 && <TicketRows tickets={tickets} />}
      </Live>
      {nextCursor !== null && (
        <p>
          <a href={address({ cursor: nextCursor })}>{say.more}</a>
        </p>
      )}
    </>
  );
}
