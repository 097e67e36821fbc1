import {
  FridayTicket,
  answer,
  ask,
  claim,
  followUp,
  friday,
  monday,
  nothingNew,
  object,
  park,
  pay,
  release,
  saturday,
  skip,
  solved,
  tick,
  update,
  utc,
  type Step,
} from './friday-ticket';

let ticket: FridayTicket;
beforeEach(async () => {
  ticket = await FridayTicket.send();
});
afterEach(() => ticket.ends());

describe('a ticket of Friday 10:00, promised for 18:00', () => {
  it.each<[string, Step[], { status: string; lane: string; effectiveAt: string; promisedAt: string }]>([
    [
      'keeps place and promise when more is written',
      [[friday('16:30'), followUp]],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'keeps both through an update',
      [[friday('12:00'), update]],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'keeps both while claimed',
      [
        [friday('12:00'), claim],
        [friday('12:05'), followUp],
      ],
      { status: 'claimed', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'keeps both when given back',
      [
        [friday('12:00'), claim],
        [friday('12:05'), release],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'keeps both when skipped',
      [
        [friday('12:00'), claim],
        [friday('12:05'), skip],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'keeps both when idle for half an hour',
      [
        [friday('12:00'), claim],
        [friday('12:30'), tick],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'paid at 11:00 is promised for 13:00',
      [[friday('11:00'), pay]],
      { status: 'queued', lane: 'premium', effectiveAt: friday('11:00'), promisedAt: friday('13:00') },
    ],
    [
      'paid at 17:30 is never promised later than before',
      [[friday('17:30'), pay]],
      { status: 'queued', lane: 'premium', effectiveAt: friday('17:30'), promisedAt: friday('18:00') },
    ],
    [
      'asked and answered before the cut-off keeps its promise',
      [
        [friday('12:00'), ask],
        [friday('15:59'), followUp],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'asked and answered after the cut-off has the promise of that reply',
      [
        [friday('12:00'), ask],
        [friday('16:00'), followUp],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: saturday('13:00') },
    ],
    [
      'reopened at 16:30 begins to wait anew',
      [
        [friday('12:00'), answer],
        [friday('16:30'), followUp],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('16:30'), promisedAt: saturday('13:00') },
    ],
    [
      'paid, asked and answered has the open time that was left',
      [
        [friday('11:00'), pay],
        [friday('11:30'), ask],
        [friday('20:45'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('11:00'), promisedAt: saturday('10:15') },
    ],
    [
      'paid and asked in the last minutes has half an hour',
      [
        [friday('11:00'), pay],
        [friday('12:50'), ask],
        [friday('14:00'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('11:00'), promisedAt: friday('14:30') },
    ],
    [
      'paid, asked and answered at once has the time that was left',
      [
        [friday('11:00'), pay],
        [friday('11:30'), ask],
        [friday('11:31'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('11:00'), promisedAt: friday('13:01') },
    ],
    [
      'paid, answered and reopened stays premium',
      [
        [friday('11:00'), pay],
        [friday('12:00'), answer],
        [friday('20:30'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('20:30'), promisedAt: saturday('10:30') },
    ],
    [
      'paid while we wait for the customer has its two hours from the reply',
      [
        [friday('10:30'), ask],
        [friday('11:00'), pay],
        [friday('13:00'), tick],
        [friday('15:00'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('11:00'), promisedAt: friday('17:00') },
    ],
    [
      'paid and answered is premium for 72 open hours after the answer',
      [
        [friday('11:00'), pay],
        [friday('12:00'), answer],
        ['2026-12-03T12:00:00.000+01:00', followUp],
      ],
      {
        status: 'queued',
        lane: 'premium',
        effectiveAt: '2026-12-03T12:00:00.000+01:00',
        promisedAt: '2026-12-03T14:00:00.000+01:00',
      },
    ],
    [
      'paid, answered and reopened after those is standard again',
      [
        [friday('11:00'), pay],
        [friday('12:00'), answer],
        ['2026-12-03T12:01:00.000+01:00', followUp],
      ],
      {
        status: 'queued',
        lane: 'standard',
        effectiveAt: '2026-12-03T12:01:00.000+01:00',
        promisedAt: '2026-12-03T18:00:00.000+01:00',
      },
    ],
    [
      'paid is premium for three reopenings, and standard at the fourth',
      [
        [friday('11:00'), pay],
        ...[1, 2, 3, 4].flatMap((n): Step[] => [
          [friday(`12:${n}0`), answer],
          [friday(`12:${n}5`), followUp],
        ]),
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('12:45'), promisedAt: friday('18:00') },
    ],
    [
      'paid for anew after that is premium again',
      [
        [friday('11:00'), pay],
        ...[1, 2, 3, 4].flatMap((n): Step[] => [
          [friday(`12:${n}0`), answer],
          [friday(`12:${n}5`), followUp],
        ]),
        [friday('13:00'), pay],
        [friday('13:10'), answer],
        [friday('13:20'), followUp],
      ],
      { status: 'queued', lane: 'premium', effectiveAt: friday('13:20'), promisedAt: friday('15:20') },
    ],
    [
      'parked until Monday is promised news by its close',
      [[friday('12:00'), park]],
      { status: 'parked', lane: 'parked', effectiveAt: friday('10:00'), promisedAt: monday('18:00') },
    ],
    [
      'back from parking is at its old place with the promise of the review',
      [
        [friday('12:00'), park],
        [monday('09:00'), tick],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: monday('18:00') },
    ],
    [
      'objected to is back at its old place with its old promise',
      [
        [friday('12:00'), answer],
        [saturday('10:00'), object],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'objected to a second time waits for a supervisor',
      [
        [friday('12:00'), answer],
        [friday('13:00'), object],
        [friday('14:00'), answer],
        [friday('15:00'), object],
      ],
      { status: 'answered', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'solved and written to again begins to wait anew',
      [
        [friday('12:00'), answer],
        [friday('12:30'), solved],
        [friday('15:00'), followUp],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('15:00'), promisedAt: friday('18:00') },
    ],
    [
      'asked and told «ya lo he dicho» keeps its promise, however late',
      [
        [friday('12:00'), ask],
        [friday('17:00'), nothingNew],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
    [
      'asked twice has its clock stopped once',
      [
        [friday('12:00'), ask],
        [friday('12:30'), followUp],
        [friday('13:00'), ask],
        [friday('17:00'), followUp],
      ],
      { status: 'queued', lane: 'standard', effectiveAt: friday('10:00'), promisedAt: friday('18:00') },
    ],
  ])('%s', async (_what, steps, expected) => {
    await ticket.lives(steps);
    const { status, lane, effectiveAt, promisedAt, promise } = await ticket.standing();
    const { effectiveAt: effective, promisedAt: promised, ...same } = expected;
    expect({ status, lane, effectiveAt, promisedAt }).toEqual({
      ...same,
      effectiveAt: utc(effective),
      promisedAt: utc(promised),
    });
    expect(promise.answerBy).toBe(promisedAt);
    expect(promise.lane).toBe(lane);
  });
});
