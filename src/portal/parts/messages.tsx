import type { FileResponse } from '../../platform/files/file.response';
import type { MessageResponse } from '../../desk/ticket.response';
import { useFacts } from '../render/facts';
import { useMoments } from './use-moments';

interface MessagesProps {
  messages: readonly MessageResponse[];
  /** Whether the reader may open files; a link to one ticket alone does not open them. */
  opensFiles: boolean;
}

/** What was written, in the order of writing. */
export function Messages({ messages, opensFiles }: MessagesProps) {
  const { tickets } = useFacts().words;
  return (
    <section aria-labelledby="messages-title">
      <h2 id="messages-title">{tickets.messages}</h2>
      <ol className="thread">
        {messages.map((message) => (
          <li
            key={message.id}
            className={message.author.role === 'customer' ? 'message' : 'message message-ours'}
          >
            <Message {...{ message, opensFiles }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Message({ message, opensFiles }: { message: MessageResponse; opensFiles: boolean }) {
  const { locale, words } = useFacts();
  const { tickets } = words;
  const moments = useMoments();
  const { author, kind, bodyHtml, steps, files, articles, from, createdAt } = message;
  const role = author.role === 'staff' ? tickets.team : author.role === 'system' ? tickets.automatic : null;
  const name = kind in tickets.kinds ? tickets.kinds[kind as keyof typeof tickets.kinds] : '';
  return (
    <article>
      <p className="message-head">
        <strong>{author.name || role}</strong>
        {author.name && role && ` · ${role}`}
        {name && ` · ${name}`}{' '}
        <time className="muted" dateTime={createdAt}>
          {moments.day(createdAt)}, {moments.time(createdAt)}
        </time>
        {from !== undefined && <span className="muted"> · {tickets.from(from)}</span>}
      </p>
      {/* Escaped where it was made: plain text in paragraphs. */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
      {steps && (
        <ol>
          {steps.map(({ index, text, result }) => (
            <li key={index}>
              {text}{' '}
              {result !== null && <span className="tag">{resultWords(tickets.stepResults, result)}</span>}
            </li>
          ))}
        </ol>
      )}
      {articles.length > 0 && (
        <>
          <p>{tickets.articles}</p>
          <ul>
            {articles.map((slug) => (
              <li key={slug}>
                <a href={`/${locale}/articulos/${slug}`}>{slug.replaceAll('-', ' ')}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {files.length > 0 && (
        <>
          <p>{tickets.files}</p>
          <ul>
            {files.map((file) => (
              <li key={file.id}>
                <File {...{ file, opensFiles }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function resultWords(known: Readonly<Record<string, string>>, result: string): string {
  return known[result] ?? result;
}

function File({ file: { id, name, size, status }, opensFiles }: { file: FileResponse; opensFiles: boolean }) {
  const { locale, words } = useFacts();
  const kilobytes = Math.max(1, Math.round(size / 1024)).toLocaleString(locale);
  if (status === 'ready' && opensFiles) {
    return (
      <>
        <a href={`/api/v1/files/${id}`}>{name}</a> <span className="muted">({kilobytes} KB)</span>
      </>
    );
  }
  const why = { pending: words.tickets.pending, quarantined: words.tickets.quarantined }[status];
  return (
    <>
      {name} <span className="muted">({why ?? `${kilobytes} KB`})</span>
    </>
  );
}
