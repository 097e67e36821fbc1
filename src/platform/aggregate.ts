import type { DomainEvent } from './event';

/**
 * The base of everything that guards its own rules: it changes, then records what happened. Its store hands
 * the recorded events to the open unit of work when it adds or saves it.
 */
export abstract class Aggregate {
  #recorded: DomainEvent[] = [];

  protected record(event: DomainEvent): void {
    this.#recorded.push(event);
  }

  /** The events recorded since the last call, oldest first. */
  takeEvents(): DomainEvent[] {
    const events = this.#recorded;
    this.#recorded = [];
    return events;
  }
}
