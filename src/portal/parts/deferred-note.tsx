import type { PromiseResponse } from '../../calendar/promise.response';
import { useFacts } from '../render/facts';

/** That a promise is later because of the fair-use policy, and where it says why; nothing for all others. */
export function DeferredNote({ promise }: { promise: PromiseResponse }) {
  const { locale, words } = useFacts();
  if (!promise.trace.some(({ code }) => code === 'fair_use.deferred_until')) return null;
  return (
    <p>
      {words.standing.deferred} <a href={`/${locale}/cuenta/uso-justo`}>{words.standing.deferredLink}</a>
    </p>
  );
}
