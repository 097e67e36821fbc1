/** Somebody of the staff who reads a ticket or writes to it just now. */
export interface PresentPerson {
  id: string;
  name: string;
  typing: boolean;
}

/** Who does not say so again within this is gone; with the sweep of each second within 13 s. */
const presentMs = 12_000;

/** Who is at which ticket. Memory alone, in system time: it is told what time it is. */
export class PresenceBoard {
  private readonly tickets = new Map<string, Map<string, PresentPerson & { untilMs: number }>>();

  /** Answers whether anybody would see a difference. */
  note(reference: string, person: PresentPerson, nowMs: number): boolean {
    const people = this.tickets.get(reference) ?? new Map<string, PresentPerson & { untilMs: number }>();
    this.tickets.set(reference, people);
    const known = people.get(person.id);
    people.set(person.id, { ...person, untilMs: nowMs + presentMs });
    return known?.typing !== person.typing || known.name !== person.name;
  }

  /** Forgets who has gone; answers the tickets that they left. */
  sweep(nowMs: number): string[] {
    const left: string[] = [];
    for (const [reference, people] of this.tickets) {
      const gone = [...people.values()].filter(({ untilMs }) => untilMs <= nowMs);
      gone.forEach(({ id }) => people.delete(id));
      if (gone.length > 0) left.push(reference);
      if (people.size === 0) this.tickets.delete(reference);
    }
    return left;
  }

  at(reference: string): PresentPerson[] {
    const people = [...(this.tickets.get(reference)?.values() ?? [])];
    return people.map(({ id, name, typing }) => ({ id, name, typing }));
  }

  /** Every ticket at which somebody is. */
  get references(): string[] {
    return [...this.tickets.keys()];
  }
}
