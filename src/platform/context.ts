import { AsyncLocalStorage } from 'node:async_hooks';

export type Locale = 'es' | 'en';

/** Who acts: a person by id, or a part of the program by name (`job:escalate`). */
export interface Actor {
  readonly id: string | null;
  readonly kind: 'customer' | 'staff' | 'contact' | 'nobody' | 'system';
}

/** What travels with a request, a job run or a delivery through every await. */
export interface RequestContext {
  readonly requestId: string;
  locale: Locale;
  actor: Actor;
  /** The address that a request came from. */
  readonly sender?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();
const outside: RequestContext = {
  requestId: 'none',
  locale: 'es',
  actor: { id: null, kind: 'system' },
};

/** The context of whatever is running now; outside of any request the program itself acts. */
export function currentContext(): RequestContext {
  return storage.getStore() ?? outside;
}

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
