import { currentContext } from '../../platform/context';
import { StatusWidget } from '../parts/status-widget';
import { useFacts } from '../render/facts';

const retrySeconds = 3;

export type ErrorKind = 'notFound' | 'forbidden' | 'refused' | 'busy' | 'searching' | 'broken';

/** Never blank: what happened, what is safe, and a way on. */
export function ErrorPage({ kind }: { kind: ErrorKind }) {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.errors[kind]}</h1>
      <p>{words.errors[`${kind}Text`]}</p>
      {kind === 'broken' && <p className="muted">{words.errors.requestId(currentContext().requestId)}</p>}
      {kind === 'searching' && <TryAgain />}
      <p>
        <a className="button" href={`/${locale}`}>
          {words.errors.home}
        </a>
      </p>
      <StatusWidget />
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
