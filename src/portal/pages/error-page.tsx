import { currentContext } from '../../platform/context';
import { StatusWidget } from '../parts/status-widget';
import { useFacts } from '../render/facts';

export type ErrorKind = 'notFound' | 'forbidden' | 'busy' | 'broken';

/** Never blank: what happened, what is safe, and a way on. */
export function ErrorPage({ kind }: { kind: ErrorKind }) {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.errors[kind]}</h1>
      <p>{words.errors[`${kind}Text`]}</p>
      {kind === 'broken' && <p className="muted">{words.errors.requestId(currentContext().requestId)}</p>}
      <p>
        <a className="button" href={`/${locale}`}>
          {words.errors.home}
        </a>
      </p>
      <StatusWidget />
    </>
  );
}
