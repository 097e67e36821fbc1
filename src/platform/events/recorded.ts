import type { DomainEvent } from '../event';

/** What is done at the very end of a unit, in the order of `key` (locks that everybody wants are taken last). */
export interface LastWork {
  key: string;
  run: () => Promise<void>;
}

/** What a listener that fails must not leave behind, beside its rows. */
export interface Recorded {
  events: DomainEvent[];
  lastWork: LastWork[];
  afterCommit: (() => void | Promise<void>)[];
}
