import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { DomainEvent, EventEnvelope } from '../event';

/** Reacts to an event: changes one aggregate or sends one command. What it throws is retried, never lost. */
export interface Listener<E extends DomainEvent = DomainEvent> {
  on(event: E, envelope: EventEnvelope): Promise<void>;
}

type AnyEvent = new (data: never) => DomainEvent;

export const LISTENS_TO = Symbol('listens to');
export const DELIVERED_LATER = Symbol('delivered later');

/** Marks a listener. It runs inside the transaction of the command that caused the event, in a savepoint. */
export const ListensTo = (...events: AnyEvent[]) =>
  applyDecorators(Injectable(), SetMetadata(LISTENS_TO, events));

/** The listener always gets a delivery of its own after the commit: for slow or unimportant work. */
export const Later = () => SetMetadata(DELIVERED_LATER, true);
