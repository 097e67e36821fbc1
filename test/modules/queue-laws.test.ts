import fc from 'fast-check';
import { ServiceCalendars } from '../../src/calendar/api';
import { DomainError } from '../../src/platform/errors';
import { ClaimNext, ClaimTicket, ReleaseClaim, SkipTicket } from '../../src/queue/api';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { QueueDesk, type Standing } from './queue-desk';

const minuteMs = 60_000;
const leastOpenMs = 30 * minuteMs;

const actions = [
  'submit',
  'submit',
  'upgrade',
  'claimNext',
  'claim',
  'claim',
  'claim',
  'release',
  'release',
  'release',
  'skip',
  'skip',
  'answer',
  'reply',
  'reply',
  'ask',
  'solved',
  'close',
  'wait',
] as const;
type Action = (typeof actions)[number];

interface Step {
  action: Action;
  /** Which ticket and which agent; taken modulo how many there are. */
  ticket: number;
  agent: number;
  minutes: number;
}

const history = fc.array(
  fc.record<Step>({
    action: fc.constantFrom(...actions),
    ticket: fc.nat(7),
    agent: fc.constantFrom(0, 0, 0, 1),
    minutes: fc.constantFrom(1, 5, 45, 150, 600, 1_440),
  }),
  { minLength: 25, maxLength: 40, size: 'max' },
);

describe('whatever happens to tickets, in whatever order', () => {
  let app: RunningApp;
  let clockMs = Date.parse('2026-11-27T09:00:00.000Z');

  beforeAll(async () => {
    app = await startApp({ now: new Date(clockMs).toISOString() });
  });
  afterAll(() => app.close());

  /** Every other time not into the night: while nothing is served, nobody claims the next. */
  function after({ minutes, ticket }: Step): number {
    const then = new Date(clockMs + minutes * minuteMs);
    const calendar = app.get(ServiceCalendars).of('standard');
    return (ticket % 2 === 0 || calendar.isServedAt(then) ? then : calendar.nextOpening(then)).getTime();
  }

  it('places are 1 to n in the order of the desk, counters are true, and promises follow their rules', async () => {
    const done: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const story = new Story(new QueueDesk(app), app.get(ServiceCalendars), () => clockMs);
        for (const step of steps) {
          if (step.action === 'wait') await story.desk.setClock(new Date((clockMs = after(step))));
          else if (await story.live(step)) done[step.action] = (done[step.action] ?? 0) + 1;
          expect([step.action, await story.desk.faults()]).toEqual([step.action, []]);
        }
        await story.end();
      }),
      { numRuns: 12, endOnFailure: true },
    );
    // A history in which something never happened would prove nothing of it.
    for (const action of actions)
      if (action !== 'wait') expect([action, done[action]]).not.toEqual([action, undefined]);
  }, 60_000);
});

/** One history, with what was promised before each step. */
class Story {
  private readonly references: string[] = [];
  /** Open time that was left when the clock began to stand. */
  private readonly leftMs = new Map<string, number>();

  constructor(
    readonly desk: QueueDesk,
    private readonly calendars: ServiceCalendars,
    private readonly now: () => number,
  ) {}

  /** Answers whether the step was allowed; what is refused must have changed nothing. */
  async live(step: Step): Promise<boolean> {
    const before = await this.desk.standings();
    const reference = this.chosen(step, before);
    const isDone = await this.act(step, reference);
    const after = await this.desk.standings();
    if (!isDone) expect(after).toEqual(before);
    for (const standing of after) {
      const was = before.find((each) => each.ticketId === standing.ticketId);
      this.check(step.action, reference, was, standing);
    }
    return isDone;
  }

  /** Any ticket of this history; to give back one that somebody holds, or most of those steps would be refused. */
  private chosen({ action, ticket }: Step, before: readonly Standing[]): string | undefined {
    const isHeld = (reference: string) =>
      before.some((each) => each.reference === reference && each.state === 'claimed');
    const held = action === 'skip' || action === 'release' ? this.references.filter(isHeld) : [];
    const choice = held.length > 0 ? held : this.references;
    return choice[ticket % choice.length];
  }

  async end(): Promise<void> {
    for (const reference of this.references) {
      await this.desk.close(reference, 'spam').catch(onlyRefusals);
    }
  }

  private async act({ action, agent: at }: Step, reference: string | undefined): Promise<boolean> {
    const agent = this.desk.agents[at % 2] ?? this.desk.agents[0];
    if (action === 'submit') {
      this.references.push(await this.desk.submit());
      return true;
    }
    if (!reference) return false;
    const deeds: Record<Exclude<Action, 'submit' | 'wait'>, () => Promise<unknown>> = {
      upgrade: () => this.desk.upgrade(reference),
      claimNext: () => this.desk.send(new ClaimNext(agent)),
      claim: () => this.desk.send(new ClaimTicket(agent, reference, 'Lo conozco')),
      release: () => this.desk.send(new ReleaseClaim(agent, reference)),
      skip: () => this.desk.send(new SkipTicket(agent, reference, 'No lo conozco')),
      answer: () => this.desk.answer(reference, agent),
      reply: () => this.desk.reply(reference),
      ask: () => this.desk.askCustomer(reference, agent),
      solved: () => this.desk.reply(reference, true),
      close: () => this.desk.close(reference, 'solved'),
    };
    if (action === 'wait') return false;
    return (await deeds[action]().then((result) => result !== null, onlyRefusals)) !== false;
  }

  /** The promise and place of a ticket after a step, by the words of the specification. */
  private check(action: Action, acted: string | undefined, was: Standing | undefined, is: Standing): void {
    const now = new Date(this.now());
    const told = [action, is.reference];
    if (was?.arrival !== is.arrival) {
      const lane = was && is.level === 'premium' ? 'premium' : 'standard';
      const promisedAt = this.calendars.of(lane).promiseFor(now).answerBy.toISOString();
      const begun = { lane, effectiveAt: now.toISOString(), promisedAt, state: 'waiting' };
      expect([told, is]).toEqual([told, expect.objectContaining(begun)]);
      return;
    }
    if (was.reference !== acted) {
      expect([told, is.promisedAt, is.effectiveAt]).toEqual([told, was.promisedAt, was.effectiveAt]);
      return;
    }
    // Asked again while it waits for the customer, nothing begins anew.
    if (was.state !== 'paused' && is.state === 'paused')
      this.leftMs.set(is.reference, this.openMsUntil(is, now));
    if (was.lane !== is.lane) return this.checkUpgrade(was, is, now);
    expect([told, is.effectiveAt]).toEqual([told, was.effectiveAt]);
    const promisedAt =
      was.state === 'paused' && is.state === 'waiting' ? this.promisedAfterReply(was, now) : was.promisedAt;
    expect([told, is.promisedAt]).toEqual([told, promisedAt]);
  }

  private checkUpgrade(was: Standing, is: Standing, now: Date): void {
    const premium = this.calendars.of('premium').promiseFor(now).answerBy.toISOString();
    const promisedAt = premium < was.promisedAt ? premium : was.promisedAt;
    expect(is).toMatchObject({ lane: 'premium', effectiveAt: now.toISOString(), promisedAt });
    const bought = this.openMsUntil({ lane: 'premium', promisedAt: premium }, now);
    const left = this.leftMs.get(is.reference) ?? bought;
    if (is.state === 'paused') this.leftMs.set(is.reference, Math.min(left, bought));
  }

  private openMsUntil({ lane, promisedAt }: Pick<Standing, 'lane' | 'promisedAt'>, now: Date): number {
    const calendar = this.calendars.of(lane === 'premium' ? 'premium' : 'standard');
    return calendar.openTimeBetween(now, new Date(promisedAt));
  }

  /** The later of the old promise and that of the reply. */
  private promisedAfterReply({ lane, promisedAt, reference }: Standing, now: Date): string {
    const calendar = this.calendars.of(lane === 'premium' ? 'premium' : 'standard');
    const left = this.leftMs.get(reference) ?? 0;
    const anew =
      lane === 'premium'
        ? calendar.addOpenTime(now, Math.max(left, leastOpenMs))
        : calendar.promiseFor(now).answerBy;
    return anew.toISOString() > promisedAt ? anew.toISOString() : promisedAt;
  }
}

/** `false` for what the desk refuses; anything else is a fault of the program. */
function onlyRefusals(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}
