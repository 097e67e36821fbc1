import fc from 'fast-check';
import { DomainError } from '../../src/platform/errors';
import { sql } from '../../src/platform/database/sql';
import { ParkTicket, UnparkTicket, ClaimTicket } from '../../src/queue/api';
import { MergeTicket } from '../../src/tickets/commands/merge-ticket';
import { SplitTicket } from '../../src/tickets/commands/split-ticket';
import { TakeAnswerBack } from '../../src/tickets/commands/take-answer-back';
import { UnmergeTicket } from '../../src/tickets/commands/unmerge-ticket';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { illegalTickets } from './illegal-tickets';
import { QueueDesk } from './queue-desk';

const actions = [
  'submit',
  'split',
  'merge',
  'merge',
  'merge',
  'unmerge',
  'unmerge',
  'park',
  'unpark',
  'reply',
  'reply',
  'ask',
  'answer',
  'answer',
  'takeBack',
  'takeBack',
  'upgrade',
  'claim',
  'close',
] as const;
type Action = (typeof actions)[number];

interface Step {
  action: Action;
  ticket: number;
  other: number;
}

const fits: Readonly<Partial<Record<Action, string>>> = {
  unpark: 'parked',
  unmerge: 'merged',
  takeBack: 'answered',
};

const history = fc.array(
  fc.record<Step>({ action: fc.constantFrom(...actions), ticket: fc.nat(5), other: fc.nat(5) }),
  { minLength: 25, maxLength: 35, size: 'max' },
);

/** Chance may leave out what needs another step before it; this one never does. */
const everyDeed = (
  [
    ['submit', 0],
    ['park', 0],
    ['unpark', 0],
    ['split', 0],
    ['merge', 0],
    ['unmerge', 0],
    ['ask', 0],
    ['reply', 0],
    ['upgrade', 1],
    ['answer', 0],
    ['takeBack', 0],
    ['claim', 1],
    ['close', 0],
  ] as const
).map(([action, ticket]): Step => ({ action, ticket, other: 1 }));

interface Message {
  id: string;
  ticketId: string;
  body: string;
}

describe('whatever is split, merged, undone, parked and reopened', () => {
  let app: RunningApp;
  let clockMs = Date.parse('2026-11-26T09:00:00.000Z');

  beforeAll(async () => {
    app = await startApp({ now: new Date(clockMs).toISOString() });
  });
  afterAll(() => app.close());

  const messages = () =>
    app.sql<Message>(sql`SELECT id, ticket_id AS "ticketId", body FROM tickets_message ORDER BY id`);

  it('every message is there exactly once, and every ticket is in a legal state with its place', async () => {
    const done: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const desk = new QueueDesk(app);
        const [agent] = desk.agents;
        const references: string[] = [await desk.submit(), await desk.submit()];
        for (const { action, ticket, other } of steps) {
          clockMs += 4_000;
          await desk.setClock(new Date(clockMs));
          const fitting = (await desk.standings()).filter(({ status }) => status === fits[action]);
          const mine = fitting
            .map((standing) => standing.reference)
            .filter((each) => references.includes(each));
          // To undo something that was done, or most of those steps would be refused.
          const choice = mine.length > 0 ? mine : references;
          const reference = choice[ticket % choice.length] ?? '';
          const second = references[other % references.length] ?? '';
          const before = await messages();
          const parts = [{ subject: 'Parte', body: 'Una parte.', categorySlug: 'envios' }];
          const parking = { answered: [], open: ['Algo'], reason: 'Espera' };
          const deeds: Record<Action, () => Promise<unknown>> = {
            submit: async () => references.push(await desk.submit()),
            split: async () =>
              references.push(...(await desk.send(new SplitTicket(agent.id, reference, parts))).references),
            merge: () => desk.send(new MergeTicket(agent.id, reference, second)),
            unmerge: () => desk.send(new UnmergeTicket(agent.id, reference)),
            park: () => desk.send(new ParkTicket({ ...agent, role: 'supervisor' }, reference, parking)),
            unpark: () => desk.send(new UnparkTicket(reference)),
            reply: () => desk.reply(reference),
            ask: () => desk.askCustomer(reference),
            answer: async () => desk.answer(reference, agent),
            takeBack: async () => {
              const messageId = (await desk.standing(reference)).lastAnswerId ?? '';
              return desk.send(new TakeAnswerBack(agent.id, reference, messageId));
            },
            upgrade: () => desk.upgrade(reference),
            claim: () => desk.send(new ClaimTicket(agent, reference, 'Lo conozco')),
            close: () => desk.close(reference, 'solved'),
          };
          const isDone = await deeds[action]().then(() => true, onlyRefusals);
          if (isDone) done[action] = (done[action] ?? 0) + 1;
          const after = await messages();
          const kept = before.filter((was) => after.some((is) => JSON.stringify(is) === JSON.stringify(was)));
          const gone = action === 'takeBack' && isDone ? 1 : 0;
          expect([action, kept.length]).toEqual([action, before.length - gone]);
          expect([action, await illegalTickets(app), await desk.faults()]).toEqual([action, [], []]);
        }
        // What is undone to the last is as if it had never been: nobody's ticket is lost in another.
        for (const reference of references) {
          await desk.send(new UnmergeTicket(agent.id, reference)).catch(onlyRefusals);
        }
        expect([await illegalTickets(app), await desk.faults()]).toEqual([[], []]);
        for (const reference of references) {
          await desk.close(reference, 'spam').catch(onlyRefusals);
        }
      }),
      { numRuns: 8, endOnFailure: true, examples: [[everyDeed]] },
    );
    // A history in which something never happened would prove nothing of it.
    for (const action of actions) expect([action, done[action]]).not.toEqual([action, undefined]);
  }, 90_000);
});

/** `false` for what the desk refuses; anything else is a fault of the program. */
function onlyRefusals(error: unknown): false {
  if (error instanceof DomainError) return false;
  throw error;
}
