import { likeness } from '../../knowledge/likeness';

/** A ticket for which the help had nothing. */
export interface UnmetTicket {
  reference: string;
  category: string;
  subject: string;
  words: ReadonlySet<string>;
}

/** Something to write next. */
export interface Gap {
  category: string;
  /** The subject of the ticket that the others resemble. */
  subject: string;
  tickets: number;
  references: string[];
}

/** Subjects that share a third of their telling words are about the same. */
const aboutTheSame = 1 / 3;

/** What customers asked of a category in nearly the same words, by how many did; given in the order they came. */
export function gapsIn(tickets: readonly UnmetTicket[]): Gap[] {
  const gaps: (Gap & { words: ReadonlySet<string> })[] = [];
  for (const { reference, category, subject, words } of tickets) {
    const likest = gaps
      .filter((gap) => gap.category === category)
      .map((gap) => ({ gap, alike: likeness(gap.words, words) }))
      .reduce<{ gap: (typeof gaps)[number]; alike: number } | null>(
        (best, each) => (best === null || each.alike > best.alike ? each : best),
        null,
      );
    if (likest && likest.alike >= aboutTheSame) {
      likest.gap.tickets += 1;
      likest.gap.references.push(reference);
    } else {
      gaps.push({ category, subject, tickets: 1, references: [reference], words });
    }
  }
  return gaps
    .sort((one, other) => other.tickets - one.tickets)
    .map(({ category, subject, tickets: count, references }) => ({
      category,
      subject,
      tickets: count,
      references,
    }));
}
