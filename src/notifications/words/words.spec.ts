import type { Miss } from '../domain/notice-content';
import { english } from './en';
import { spanish } from './es';
import type { Told, Words } from './words';

const ticket = { reference: 'T-4F7K2M', subject: 'No puedo publicar' };
const message = { body: 'Pulse Publicar.', authorName: 'Ana' };
const articles = ['https://desk.example/ayuda/publicar'];
const monday = '2026-11-30T17:00:00.000Z';
const tuesday = '2026-12-01T17:00:00.000Z';
const miss: Miss = {
  why: 'missed',
  reference: 'T-4F7K2M',
  lane: 'premium',
  promisedAt: monday,
  newAnswerBy: tuesday,
  stage: 1,
};
const looks: Miss[] = [
  { why: 'at_risk', reference: 'T-4F7K2M', lane: 'standard', promisedAt: monday },
  { why: 'late_request', reference: 'T-4F7K2M', lane: 'standard', promisedAt: monday },
  { why: 'objection', reference: 'T-4F7K2M', lane: 'standard', dueAt: monday },
  { why: 'second_look', reference: 'T-4F7K2M', lane: 'standard', skips: 2 },
  { why: 'appeal', reference: 'T-4F7K2M', lane: 'standard', dueAt: monday },
  { why: 'quarantined', reference: 'T-4F7K2M', lane: 'standard' },
];
const refundCauses = [
  'promise_missed',
  'no_ruling',
  'not_waiting',
  'closed_before_claim',
  'waived',
  'second_fee',
  'provider',
  'known_problem',
];
const fee = { amount: 995, currency: 'EUR' };

function allTold(words: Words): Told[] {
  return [
    words.receipt(ticket, { answerBy: monday, strength: 'expected' }, 4),
    words.receipt(ticket, { answerBy: monday, strength: 'guaranteed' }, null),
    words.answer(ticket, message),
    words.answer(ticket, { ...message, authorName: '' }),
    words.answer(ticket, { ...message, articles }),
    words.update(ticket, message),
    words.informationRequest(ticket, message),
    words.upgrade(ticket, monday),
    ...refundCauses.map((cause) => words.refund(ticket, { ...fee, cause })),
    words.missedPromise(ticket, { promisedAt: monday, newAnswerBy: tuesday }),
    words.reopened(ticket, { answerBy: monday, strength: 'expected' }),
    words.reopened(ticket, null),
    ...['solved', 'not_for_us', 'silence', 'no_information'].map((closedAs) =>
      words.closed(ticket, closedAs),
    ),
    words.holidaysUnconfirmed({ region: 'ES', year: 2027, days: 10, doubtful: 1 }),
    words.holidaysUnconfirmed({ region: 'ES-MD', year: 2027, days: 0, doubtful: 0 }),
    ...[true, false].map((closes) =>
      words.problemUpdate({ title: { es: 'No cobra', en: null }, body: 'Ya funciona.', closes }),
    ),
    ...[0, 30].map((minutes) => words.premiumWaits(ticket, { minutes, promisedAt: monday })),
    words.premiumAlarm({ premiumPercent: 31, punctualityPercent: 84, servedDays: 3 }),
    words.forSupervisors({ lane: 'premium', total: 3, misses: [miss] }),
    words.forSupervisors({ lane: 'standard', total: 3, misses: looks }),
    ...['answer', 'request'].map((about) => words.reminder(ticket, { about, closesAt: monday })),
    words.split(ticket, [ticket, { reference: 'T-000002', subject: 'X' }]),
    words.merged(ticket, 'T-000002'),
    words.openedByStaff(ticket, { answerBy: monday, strength: 'expected' }),
    words.moved(ticket),
    ...['Marta', ''].map((by) => words.handedOver(ticket, by)),
    words.fileQuarantined(ticket),
    words.parked(ticket, '2026-11-30'),
    ...['accepted', 'rejected', 'lapsed'].map((outcome) =>
      words.objectionRuled(ticket, outcome, { answerBy: monday, strength: 'expected' }),
    ),
    ...['excessive_number', 'in_documentation', 'steps_not_followed'].flatMap((kind) => [
      words.fairUseMark({ kind, reference: ticket.reference }),
      words.fairUseWarning({ kind, until: monday }),
    ]),
    ...[1, 4].map((marks) => words.fairUseDeferral({ marks, minutes: marks * 240 + 30, until: monday })),
    ...['good', 'warned', 'deferred'].map((to) => words.fairUseRestored({ to, minutes: 240 })),
    ...['accepted', 'rejected', 'lapsed', 'settled'].map((outcome) =>
      words.appealRuled({ kind: 'in_documentation', reference: ticket.reference }, outcome),
    ),
    words.emailConfirmation('https://desk.example/confirmar?token=x'),
    words.contactConfirmation('T-7K4M2Q', 'https://desk.example/confirmar-pregunta?token=x'),
    words.contactLink(ticket),
    words.passwordReset('https://desk.example/restablecer?token=x'),
    words.passwordChanged('https://desk.example/restablecer'),
  ];
}

/** Sentences as people read them; links, lists and the subject that the customer wrote are not ours to shorten. */
function sentences({ paragraphs }: Told): string[] {
  return paragraphs
    .filter((paragraph) => !paragraph.startsWith('- ') && !paragraph.startsWith('http'))
    .flatMap((paragraph) => paragraph.replaceAll(ticket.subject, 'X').split(/(?<=[.?!:;])\s/));
}

describe.each([
  ['es', spanish],
  ['en', english],
])('the words of notices in %s', (_language, words) => {
  it('leave nothing unsaid: no gap, no "undefined", no empty paragraph', () => {
    for (const { subject, paragraphs } of allTold(words)) {
      expect(subject).toMatch(/\S/);
      expect(subject).not.toContain('\n');
      for (const paragraph of paragraphs) expect(paragraph).toMatch(/\S/);
      expect([subject, ...paragraphs].join('\n')).not.toMatch(/undefined|null|NaN|Invalid/);
    }
  });

  it('are short: at most 20 words a sentence', () => {
    const long = allTold(words)
      .flatMap(sentences)
      .filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  it('give a reason of its own for each cause of a refund', () => {
    const reasons = refundCauses.map((cause) => words.refund(ticket, { ...fee, cause }).paragraphs[1]);
    expect(new Set(reasons).size).toBe(refundCauses.length);
  });

  it('still tell of a refund whose cause a later version named', () => {
    const { paragraphs } = words.refund(ticket, { ...fee, cause: 'comet' });
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[0]).toContain('9');
  });

  it('say at the end that nobody reads the address', () => {
    expect(words.footer('https://desk.example')).toContain('https://desk.example');
  });
});

describe('a receipt', () => {
  it('names the ticket, the promise in the time of Madrid, and the place', () => {
    const { subject, paragraphs } = spanish.receipt(ticket, { answerBy: monday, strength: 'expected' }, 4);
    expect(subject).toBe('T-4F7K2M: hemos recibido su pregunta «No puedo publicar»');
    expect(paragraphs).toContain(
      'Respuesta prevista: a más tardar el lunes 30 de noviembre, 18:00 (hora de Madrid).',
    );
    expect(paragraphs).toContain('Atendemos por orden de llegada; ahora ocupa el puesto 4.');
  });
});

describe('a digest of missed promises', () => {
  it('counts what it does not list', () => {
    const { paragraphs } = english.forSupervisors({ lane: 'standard', total: 3, misses: [miss] });
    expect(paragraphs.at(-1)).toBe('And 2 more.');
  });
});
