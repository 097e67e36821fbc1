import fc from 'fast-check';
import type { Customer } from '../../src/accounts/api';
import { ServiceCalendars } from '../../src/calendar/api';
import { readJson } from '../../src/platform/database/columns';
import { sql } from '../../src/platform/database/sql';
import { ChangeSettings } from '../../src/platform/settings/change-settings';
import { MakeOffers } from '../../src/queue/api';
import { NoteStandingTold } from '../../src/queue/fair-use';
import { VoidMarks } from '../../src/queue/commands/void-marks';
import { MergeTicket } from '../../src/tickets/commands/merge-ticket';
import { UnmergeTicket } from '../../src/tickets/commands/unmerge-ticket';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { QueueDesk, type Standing } from './queue-desk';

const minuteMs = 60_000;

interface Step {
  action: 'submit' | 'reopen' | 'void' | 'pardon' | 'told' | 'wait' | 'merge' | 'unmerge';
  /** 0 is the account that is told, marked and deferred; the others are neighbours who are told nothing. */
  who: 0 | 1 | 2;
  which: number;
  minutes: number;
}

const steps = fc.array(
  fc.record<Step>({
    action: fc.constantFrom(
      'submit',
      'submit',
      'submit',
      'submit',
      'reopen',
      'merge',
      'merge',
      'unmerge',
      'void',
      'pardon',
      'told',
      'wait',
    ),
    who: fc.constantFrom(0, 0, 0, 1, 2),
    which: fc.nat(9),
    minutes: fc.constantFrom(5, 45, 150, 600, 1_440),
  }),
  { minLength: 15, maxLength: 25, size: 'max' },
);

const watched = { who: 0, which: 9, minutes: 5 } as const;
/** How every history begins: the account is warned and has had two days to heed it. */
const warned: readonly Step[] = [
  { ...watched, action: 'submit' },
  { ...watched, action: 'submit' },
  { ...watched, action: 'told' },
  { ...watched, action: 'wait', minutes: 2_880 },
  { ...watched, action: 'submit' },
  { ...watched, action: 'told' },
  { ...watched, action: 'submit' },
];
const pardoned: readonly Step[] = [{ ...watched, action: 'pardon', which: 0 }];
/** A history in which deferrals fall away of what is merged, and of what stands at the place of another. */
const merged: readonly Step[] = [
  { ...watched, action: 'submit' },
  { ...watched, action: 'merge', which: 1 },
  { ...watched, action: 'submit' },
  { ...watched, action: 'merge', which: 4 },
];

describe('fair use, whatever happens and in whatever order', () => {
  let app: RunningApp;
  let clockMs = Date.parse('2026-11-23T08:00:00.000Z');

  beforeAll(async () => {
    app = await startApp({ now: new Date(clockMs).toISOString() });
    const desk = new QueueDesk(app);
    // Nearly everything is too much, and nothing is forgotten soon: otherwise histories would be long.
    const value = { tickets: 1, messages: 1, freeMessagesAfterAnswer: 0, quietDaysAfterNumber: 20 };
    await desk.send(new ChangeSettings('fair-use', value, undefined));
  });
  afterAll(() => app.close());

  it('own tickets keep their order, nobody is moved back, and nobody is deferred beyond the bound', async () => {
    const seen = { deferred: 0, moved: 0, merged: 0 };
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const story = new Story(new QueueDesk(app), app, seen);
        for (const step of [...warned, ...history, ...pardoned]) {
          await story.desk.setClock(
            new Date((clockMs += step.minutes * (step.action === 'wait' ? minuteMs : 1))),
          );
          const before = await story.mine();
          await story.live(step, new Date(clockMs));
          story.check(before, await story.mine());
          expect(await story.desk.faults()).toEqual([]);
        }
        await story.unmergeAll();
        // Once everything is pardoned and undone, nobody waits beyond or before what arrival gives.
        for (const { state, effectiveAt, receivedAt } of await story.mine()) {
          if (state !== 'settled') expect(effectiveAt).toBe(receivedAt);
        }
        expect(await story.desk.faults()).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true, examples: [[[...merged]]] },
    );
    expect(seen.merged).toBeGreaterThan(0);
    // A history without any deferral would prove nothing.
    expect(seen.deferred).toBeGreaterThan(0);
    expect(seen.moved).toBeGreaterThan(0);
  }, 60_000);
});

describe('own tickets keep their order', () => {
  let app: RunningApp;
  let desk: QueueDesk;

  /** Two tickets a day are too many, and two quiet days end what came of it. */
  beforeEach(async () => {
    // Monday 23 November 2026, 9:00 in Madrid.
    app = await startApp({ now: '2026-11-23T08:00:00.000Z' });
    desk = new QueueDesk(app);
    const value = { tickets: 1, windowDays: 1, quietDaysAfterNumber: 2 };
    await desk.send(new ChangeSettings('fair-use', value, undefined));
    await twice();
    await told('warning');
    // Tuesday, half an hour after the close of the day in which the warning could be heeded.
    await desk.setClock('2026-11-24T17:30:00.000Z');
    await twice();
    await told('deferral');
  });
  afterEach(async () => {
    expect(await desk.faults()).toEqual([]);
    await app.close();
  });

  const told = async (what: 'warning' | 'deferral') => {
    const [{ now = '' } = {}] = await app.sql<{ now: string }>(sql`SELECT now_at AS now FROM platform_clock`);
    await desk.send(new NoteStandingTold(desk.customer.accountId, what, 960, new Date(now)));
  };
  const twice = async () => [await desk.submit(), await desk.submit()];
  const effective = async (reference: string) => (await desk.standing(reference)).effectiveAt;

  it('when a deferral ends: the deferred one goes forward as far as the one that came after', async () => {
    await desk.setClock('2026-11-26T17:00:00.000Z');
    const deferred = await desk.submit();
    expect(await effective(deferred)).toBe('2026-11-27T12:00:00.000Z');
    await desk.setClock('2026-11-26T17:31:00.000Z');
    const after = await desk.submit();
    expect(await effective(after)).toBe('2026-11-26T17:31:00.000Z');
    expect(await effective(deferred)).toBe('2026-11-26T17:31:00.000Z');
    const { arrival } = await desk.standing(deferred);
    expect(arrival).toBeLessThan((await desk.standing(after)).arrival);
  });

  it('when a mark becomes void that had joined two deferrals', async () => {
    await desk.setClock('2026-11-26T17:00:00.000Z');
    await twice();
    await told('deferral');
    const marks = await app.sql<{ id: string }>(sql`SELECT id FROM queue_mark ORDER BY made_at DESC`);
    await desk.setClock('2026-11-26T17:05:00.000Z');
    const first = await desk.submit();
    await desk.setClock('2026-11-26T17:40:00.000Z');
    const second = await desk.submit();
    expect([await effective(first), await effective(second)]).toEqual([
      '2026-11-27T16:00:00.000Z',
      '2026-11-27T16:00:00.000Z',
    ]);
    const ruling = { dryRun: false, cause: 'appeal' as const, reason: null, by: null };
    const markId = marks[0]?.id ?? '';
    await desk.send(new VoidMarks(desk.customer.accountId, { ...ruling, markId }));
    // Without that mark the deferral had ended at half past six: the second waits from its receipt.
    expect(await effective(second)).toBe('2026-11-26T17:40:00.000Z');
    expect(await effective(first)).toBe('2026-11-26T17:40:00.000Z');
  });
});

interface Placed extends Standing {
  accountId: string;
  receivedAt: string;
  /** Where receipt and fair use have put it, whatever it is merged with. */
  ownEffectiveAt: string;
  ownPromisedAt: string;
  mergedInto: number | null;
}

/** One history, of one account and its neighbours. */
class Story {
  private readonly people: readonly Customer[];

  constructor(
    readonly desk: QueueDesk,
    private readonly app: RunningApp,
    private readonly seen: { deferred: number; moved: number; merged: number },
  ) {
    this.people = [desk.customer, ...desk.others];
  }

  async live({ action, who, which }: Step, now: Date): Promise<void> {
    const person = this.people[who] ?? this.desk.customer;
    const { accountId } = this.desk.customer;
    if (action === 'submit') await this.desk.submit(person);
    if (action === 'reopen') await this.reopen(which);
    if (action === 'merge') await this.merge(which);
    if (action === 'unmerge') await this.unmergeAll(1);
    if (action === 'told') {
      await this.desk.send(new NoteStandingTold(accountId, 'warning', 0, now));
      await this.desk.send(new MakeOffers(accountId));
    }
    if (action === 'void') {
      const marks = await this.app.sql<{ id: string }>(
        sql`SELECT id FROM queue_mark WHERE account_id = ${accountId} AND state = 'counted' ORDER BY made_at`,
      );
      const markId = marks[which % Math.max(marks.length, 1)]?.id;
      const ruling = { dryRun: false, cause: 'appeal' as const, reason: null, by: null };
      if (markId) await this.desk.send(new VoidMarks(accountId, { ...ruling, markId }));
    }
    if (action === 'pardon' && which < 3) {
      const pardon = { markId: null, dryRun: false, cause: 'pardon' as const, reason: 'Vale', by: null };
      await this.desk.send(new VoidMarks(accountId, pardon));
    }
  }

  /** The last waiting period of each ticket of this history, in the order of arrival. */
  async mine(): Promise<Placed[]> {
    const rows = await this.app.sql<
      Pick<Placed, 'arrival' | 'accountId' | 'receivedAt' | 'mergedInto'> & { own: unknown }
    >(
      sql`SELECT arrival, account_id AS "accountId", received_at AS "receivedAt", own, merged_into AS "mergedInto"
          FROM queue_entry`,
    );
    const facts = new Map(rows.map((row) => [row.arrival, row]));
    const accounts = this.people.map(({ accountId }) => accountId);
    return (await this.desk.standings())
      .flatMap((standing) => {
        const fact = facts.get(standing.arrival);
        if (!fact || !accounts.includes(fact.accountId)) return [];
        const own = readJson<{ effectiveAt: string; promise: { answerBy: string } } | null>(fact.own);
        const ownEffectiveAt = own?.effectiveAt ?? standing.effectiveAt;
        const ownPromisedAt = own?.promise.answerBy ?? standing.promisedAt;
        return [{ ...standing, ...fact, ownEffectiveAt, ownPromisedAt }];
      })
      .sort((a, b) => a.arrival - b.arrival);
  }

  check(before: readonly Placed[], after: readonly Placed[]): void {
    const calendar = this.app.get(ServiceCalendars).of('standard');
    const waiting = after.filter(({ state }) => state === 'waiting');
    for (const placed of after) {
      const was = before.find(({ arrival }) => arrival === placed.arrival);
      if (was) {
        expect(placed.ownEffectiveAt <= was.ownEffectiveAt).toBe(true);
        expect(placed.ownPromisedAt <= was.ownPromisedAt).toBe(true);
        if (placed.ownEffectiveAt < was.ownEffectiveAt) this.seen.moved += 1;
      } else if (placed.effectiveAt > placed.receivedAt) this.seen.deferred += 1;
      const bound = calendar.closeOfServedDayAfter(new Date(placed.receivedAt), 2);
      expect(placed.ownEffectiveAt <= bound.toISOString()).toBe(true);
      if (placed.accountId !== this.desk.customer.accountId)
        expect(placed.ownEffectiveAt).toBe(placed.receivedAt);
      // With its repeats it stands at the best place of all, and no better.
      const family = [placed, ...after.filter(({ mergedInto }) => mergedInto === placed.arrival)];
      const best = family.map(({ ownEffectiveAt }) => ownEffectiveAt).sort()[0];
      if (placed.state !== 'settled') expect(placed.effectiveAt).toBe(best);
    }
    // Among the tickets of one account the order is that of arrival, as far as each stands by itself.
    for (const { accountId } of this.people) {
      const own = waiting.filter((placed) => placed.accountId === accountId);
      const inOrder = [...own].sort(
        (a, b) => a.ownEffectiveAt.localeCompare(b.ownEffectiveAt) || a.arrival - b.arrival,
      );
      expect(inOrder.map(({ reference }) => reference)).toEqual(own.map(({ reference }) => reference));
    }
  }

  /** The watched account's open tickets, one into the next or into the last. */
  private async merge(which: number): Promise<void> {
    const own = (await this.mine()).filter(
      ({ accountId, state }) => accountId === this.desk.customer.accountId && state === 'waiting',
    );
    const [from, into] = [own[which % own.length], own[(which + 1 + (which % 3)) % own.length]];
    const holds = (await this.mine()).some(({ mergedInto }) => mergedInto === from?.arrival);
    if (!from || !into || from === into || holds) return;
    await this.desk.send(new MergeTicket(this.desk.agents[0].id, from.reference, into.reference));
    this.seen.merged += 1;
  }

  async unmergeAll(atMost = Infinity): Promise<void> {
    const repeats = (await this.mine()).filter(({ status }) => status === 'merged');
    for (const { reference } of repeats.slice(0, atMost)) {
      await this.desk.send(new UnmergeTicket(this.desk.agents[0].id, reference));
    }
  }

  private async reopen(which: number): Promise<void> {
    const own = (await this.mine()).filter(({ accountId }) => accountId === this.desk.customer.accountId);
    const reference = own[which % Math.max(own.length, 1)]?.reference;
    if (!reference) return;
    const { status } = await this.desk.standing(reference);
    if (status === 'queued') await this.desk.answer(reference);
    else if (status === 'answered') await this.desk.reply(reference);
  }
}
