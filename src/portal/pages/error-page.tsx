import type { FoundArticle } from '../../knowledge/api';
import { currentContext } from '../../platform/context';
import { ArticleLink } from '../parts/article-link';
import { StatusWidget } from '../parts/status-widget';
import { useFacts } from '../render/facts';

const retrySeconds = 3;

export type ErrorKind = 'notFound' | 'forbidden' | 'refused' | 'busy' | 'searching' | 'broken';

/** Never blank: what happened, what is safe, and a way on. */
export function ErrorPage({ kind, near = [] }: { kind: ErrorKind; near?: readonly FoundArticle[] }) {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.errors[kind]}</h1>
      <p>{words.errors[`${kind}Text`]}</p>
      {kind === 'broken' && <p className="muted">{words.errors.requestId(currentContext().requestId)}</p>}
      {kind === 'searching' && <TryAgain />}
      {near.length > 0 && <NearArticles articles={near} />}
      <p>
        <a className="button" href={`/${locale}`}>
          {words.errors.home}
        </a>
      </p>
      <StatusWidget />
    </>
  );
}

/** Articles that are called like what is not there. */
function NearArticles({ articles }: { articles: readonly FoundArticle[] }) {
  const { words } = useFacts();
  return (
    <>
      <p>{words.ask.nearest}</p>
      <ul className="plain">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleLink article={article} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The script loads the page again by itself; and nobody has to wait to write. */
function TryAgain() {
  const { locale, words, path, search } = useFacts();
  const q = new URLSearchParams(search).get('q');
  return (
    <p>
      <a href={`/${locale}${path}${search}`} data-retry={retrySeconds}>
        {words.errors.tryAgain}
      </a>{' '}
      ·{' '}
      <a href={`/${locale}/tickets/nuevo${q ? `?${String(new URLSearchParams({ q }))}` : ''}`}>
        {words.ask.write}
      </a>
    </p>
  );
}
