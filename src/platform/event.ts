import type { Instant } from './clock';

/** Field names of an event's data whose value is a string: one of them names the event's subject. */
type SubjectField<D> = Extract<{ [K in keyof D]: D[K] extends string ? K : never }[keyof D], string>;

type EventClass<D extends object = object> = (new (data: D) => DomainEvent<D>) & EventDeclaration;

interface EventDeclaration {
  readonly eventName: string;
  readonly subjectField: string;
}

const declared = new Map<string, EventClass>();

/**
 * Something that happened, as plain data: ids, codes and numbers only, never names, addresses or texts,
 * because the event log is kept for ever. Declared with `@EventNamed`, recorded by aggregates.
 */
export abstract class DomainEvent<D extends object = object> {
  constructor(readonly data: Readonly<D>) {}

  get name(): string {
    return declarationOf(this.constructor).eventName;
  }

  /** The id of the thing this happened to; events of one subject reach each listener in order. */
  get subject(): string {
    const field = declarationOf(this.constructor).subjectField;
    return (this.data as Record<string, string>)[field] ?? '';
  }
}

/** What a listener is given beside the data: when it happened, by whom, and its place in the log. */
export interface EventEnvelope {
  readonly position: number;
  readonly occurredAt: Instant;
  readonly actorId: string | null;
}

/** Gives an event its literal, unique, stable name (`tickets.ticket-submitted`) and says which field is its subject. */
export function EventNamed<D extends object>(name: string, subject: SubjectField<D>) {
  return (target: new (data: D) => DomainEvent<D>): void => {
    const known = declared.get(name);
    if (known && known.name !== target.name) throw new Error(`Two events are named ${name}`);
    Object.defineProperty(target, 'eventName', { value: name });
    Object.defineProperty(target, 'subjectField', { value: subject });
    declared.set(name, target as unknown as EventClass);
  };
}

/** The class declared under a name of the log; an event that is no longer declared cannot be delivered. */
export function eventClassNamed(name: string): EventClass {
  const found = declared.get(name);
  if (!found) throw new Error(`No event is named ${name}`);
  return found;
}

/** The name under which an event class is logged. */
export function eventNameOf(eventClass: object): string {
  return declarationOf(eventClass).eventName;
}

function declarationOf(eventClass: object): EventDeclaration {
  if (!Object.hasOwn(eventClass, 'eventName')) {
    throw new Error(`${(eventClass as { name: string }).name} lacks @EventNamed`);
  }
  return eventClass as EventDeclaration;
}
