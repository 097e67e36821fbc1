import { QuestionAsked, QuestionContinued, QuestionSolved } from '../events';
import { Question } from './question';

const now = new Date('2026-11-26T09:00:00Z');
const later = new Date('2026-11-27T09:00:00Z');
const owner = { personId: 'p1', accountId: 'a1' };

const ask = (asker: typeof owner | null) =>
  Question.ask({ text: 'x', locale: 'es', asker, suggestions: ['pagos'], confident: true }, now);

describe('a question', () => {
  it('tells how many articles were suggested, never its words', () => {
    const question = ask(owner);
    expect(question.takeEvents()).toEqual([
      new QuestionAsked({ questionId: question.id, suggestions: 1, confident: true }),
    ]);
  });

  it('ends as was said last, and saying it again changes nothing', () => {
    const question = ask(null);
    const questionId = question.id;
    question.takeEvents();
    question.end('solved', 'pagos', now);
    question.end('solved', 'pagos', later);
    expect(question.outcomeAt).toEqual(now);
    question.end('continued', null, later);
    question.end('continued', null, later);
    expect(question).toMatchObject({ outcome: 'continued', outcomeAt: later, articleSlug: null });
    expect(question.takeEvents()).toEqual([
      new QuestionSolved({ questionId, articleSlug: 'pagos' }),
      new QuestionContinued({ questionId }),
    ]);
  });

  it('belongs to its account; one that nobody signed to whoever knows its id', () => {
    expect(ask(null).belongsTo(null)).toBe(true);
    expect(ask(owner).belongsTo(owner)).toBe(true);
    expect(ask(owner).belongsTo({ personId: 'p2', accountId: 'a1' })).toBe(true);
    expect(ask(owner).belongsTo({ personId: 'p3', accountId: 'a2' })).toBe(false);
    expect(ask(owner).belongsTo({ personId: 's1', accountId: null })).toBe(false);
    expect(ask(owner).belongsTo(null)).toBe(false);
  });
});
