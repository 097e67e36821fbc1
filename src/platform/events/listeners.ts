import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { eventNameOf } from '../event';
import { DELIVERED_LATER, LISTENS_TO, type Listener } from './listener';

/** A listener of the running program, under the name that its deliveries carry. */
export interface KnownListener {
  readonly name: string;
  readonly later: boolean;
  readonly instance: Listener;
}

/** Every listener of the program by the event it listens to; the order is that of the modules. */
@Injectable()
export class Listeners implements OnModuleInit {
  private readonly byEvent = new Map<string, KnownListener[]>();
  private readonly byName = new Map<string, KnownListener>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const events = this.reflector.get<object[] | undefined>(LISTENS_TO, wrapper.metatype);
      if (!events) continue;
      this.add(wrapper.metatype, wrapper.instance as Listener, events);
    }
  }

  of(eventName: string): readonly KnownListener[] {
    return this.byEvent.get(eventName) ?? [];
  }

  named(name: string): KnownListener | undefined {
    return this.byName.get(name);
  }

  private add(listenerClass: { name: string }, instance: Listener, events: readonly object[]): void {
    const { name } = listenerClass;
    if (this.byName.has(name)) throw new Error(`Two listeners are named ${name}`);
    const later = Boolean(this.reflector.get(DELIVERED_LATER, listenerClass as never));
    const listener: KnownListener = { name, later, instance };
    this.byName.set(name, listener);
    for (const event of events) {
      const eventName = eventNameOf(event);
      this.byEvent.set(eventName, [...this.of(eventName), listener]);
    }
  }
}
