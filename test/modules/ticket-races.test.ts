import { DomainError } from '../../src/platform/errors';
import {
  ClaimNext,
  ClaimTicket,
  ParkTicket,
  ReleaseClaim,
  SkipTicket,
  UnparkTicket,
} from '../../src/queue/api';
import { RequestInformation } from '../../src/tickets/api';
import { MergeTicket } from '../../src/tickets/commands/merge-ticket';
import { SplitTicket } from '../../src/tickets/commands/split-ticket';
import { TakeAnswerBack } from '../../src/tickets/commands/take-answer-back';
import { UnmergeTicket } from '../../src/tickets/commands/unmerge-ticket';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { illegalTickets } from './illegal-tickets';
import { QueueDesk } from './queue-desk';

const parking = { answered: [], open: ['Algo'], reason: 'Espera' };
const parts = [{ subject: 'Parte', body: 'Una parte.', categorySlug: 'envios' }];

describe('two people who do something with a ticket in the same moment', () => {
  let app: RunningApp;
  let desk: QueueDesk;

  beforeAll(async () => {
    app = await startApp({ now: '2026-11-26T09:00:00.000Z' });
    desk = new QueueDesk(app);
  });
  afterAll(() => app.close());

  /** Done by one of two agents; some need a second ticket. */
  type Deed = (reference: string, other: string, who: 0 | 1) => Promise<unknown>;
  const by = (who: 0 | 1) => desk.agents[who];
  const lastAnswer = async (reference: string) => (await desk.standing(reference)).lastAnswerId ?? '';

  const deeds = {
    claim: (reference, _, who) => desk.send(new ClaimTicket(by(who), reference, 'Lo conozco')),
    claimNext: (_r, _, who) => desk.send(new ClaimNext(by(who))),
    release: (reference, _, who) => desk.send(new ReleaseClaim(by(who), reference)),
    skip: (reference, _, who) => desk.send(new SkipTicket(by(who), reference, 'No lo conozco')),
    answer: (reference, _, who) => desk.answer(reference, by(who)),
    takeBack: async (reference, _, who) =>
      desk.send(new TakeAnswerBack(by(who).id, reference, await lastAnswer(reference))),
    ask: (reference, _, who) =>
      desk.send(new RequestInformation({ agentId: by(who).id, reference, body: '¿Cuál?' })),
    park: (reference, _, who) => desk.send(new ParkTicket(by(who), reference, parking)),
    unpark: (reference) => desk.send(new UnparkTicket(reference)),
    split: (reference, _, who) => desk.send(new SplitTicket(by(who).id, reference, parts)),
    merge: (reference, other, who) => desk.send(new MergeTicket(by(who).id, reference, other)),
    mergeBack: (reference, other, who) => desk.send(new MergeTicket(by(who).id, other, reference)),
    unmerge: (reference, _, who) => desk.send(new UnmergeTicket(by(who).id, reference)),
    close: (reference) => desk.close(reference, 'solved'),
    reply: (reference) => desk.reply(reference),
    solved: (reference) => desk.reply(reference, true),
    object: (reference) => desk.object(reference),
  } satisfies Record<string, Deed>;
  type Beginning = (reference: string, other: string) => Promise<unknown>;
  const beginnings = {
    queued: async () => undefined,
    claimed: (reference, other) => deeds.claim(reference, other, 0),
    answered: (reference, other) => deeds.answer(reference, other, 0),
    needs_info: (reference, other) => deeds.ask(reference, other, 0),
    parked: (reference, other) => deeds.park(reference, other, 0),
    merged: (reference, other) => deeds.merge(reference, other, 0),
  } satisfies Record<string, Beginning>;

  /** What became of it: `done`, or the code of a refusal; anything else is a fault of the program. */
  const outcomeOf = (deed: Promise<unknown>) =>
    deed.then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof DomainError) return error.code;
        throw error;
      },
    );

  it.each<[keyof typeof beginnings, keyof typeof deeds, keyof typeof deeds, 'one' | 'any']>([
    ['queued', 'claim', 'claim', 'one'],
    ['queued', 'claim', 'answer', 'any'],
    ['queued', 'claim', 'merge', 'any'],
    ['queued', 'claimNext', 'park', 'any'],
    ['queued', 'claimNext', 'solved', 'any'],
    ['queued', 'answer', 'answer', 'one'],
    ['queued', 'answer', 'ask', 'any'],
    ['queued', 'answer', 'reply', 'any'],
    ['queued', 'answer', 'close', 'any'],
    ['queued', 'park', 'answer', 'any'],
    ['queued', 'park', 'ask', 'one'],
    ['queued', 'merge', 'merge', 'one'],
    ['queued', 'merge', 'mergeBack', 'one'],
    ['queued', 'merge', 'split', 'any'],
    ['queued', 'merge', 'answer', 'any'],
    ['queued', 'mergeBack', 'answer', 'any'],
    ['queued', 'close', 'reply', 'any'],
    ['claimed', 'release', 'answer', 'any'],
    ['claimed', 'skip', 'claim', 'any'],
    ['needs_info', 'reply', 'reply', 'any'],
    ['needs_info', 'reply', 'close', 'any'],
    ['answered', 'takeBack', 'reply', 'any'],
    ['answered', 'object', 'object', 'one'],
    ['answered', 'object', 'reply', 'any'],
    ['parked', 'unpark', 'unpark', 'one'],
    ['parked', 'unpark', 'answer', 'any'],
    ['merged', 'unmerge', 'unmerge', 'one'],
    ['merged', 'unmerge', 'reply', 'any'],
  ])('one that is %s: %s and %s', async (beginning, one, other, done) => {
    const [reference, second] = [await desk.submit(), await desk.submit()];
    await beginnings[beginning](reference, second);
    const outcomes = await Promise.all([
      outcomeOf(deeds[one](reference, second, 0)),
      outcomeOf(deeds[other](reference, second, 1)),
    ]);
    const times = outcomes.filter((outcome) => outcome === 'done').length;
    expect(done === 'one' ? [1] : [1, 2]).toContain(times);
    await app.clock.tick();
    expect([outcomes, await illegalTickets(app), await desk.faults()]).toEqual([outcomes, [], []]);
    for (const each of [reference, second]) await desk.close(each, 'spam').catch(() => undefined);
  });
});
