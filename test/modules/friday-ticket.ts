import type { Staff } from '../../src/accounts/api';
import { ClaimNext, ParkTicket, ReleaseClaim, SkipTicket } from '../../src/queue/api';
import { UpdateTicket } from '../../src/tickets/api';
import { startApp } from '../support/start-app';
import { QueueDesk } from './queue-desk';

/*
 * Friday 27 November 2026, 10:00 in Madrid (09:00 UTC): the standard lane is served until 18:00 and answers the
 * same day what comes before 16:00; tomorrow until 13:00. The premium lane is served every day from 9:00 to 21:00.
 */
export const friday = (time: string) => `2026-11-27T${time}:00.000+01:00`;
export const saturday = (time: string) => `2026-11-28T${time}:00.000+01:00`;
export const monday = (time: string) => `2026-11-30T${time}:00.000+01:00`;
export const utc = (instant: string) => new Date(instant).toISOString();

const parts = { answered: ['Lo uno'], open: ['Lo otro'], reason: 'Lo mira desarrollo' };

/** What happens to the ticket, and when. */
export type Step = readonly [at: string, act: (ticket: FridayTicket) => Promise<unknown>];

/** A desk with one ticket, received on that Friday at 10:00. */
export class FridayTicket {
  private constructor(
    readonly desk: QueueDesk,
    readonly reference: string,
    readonly agent: Staff,
  ) {}

  static async send(): Promise<FridayTicket> {
    const desk = new QueueDesk(await startApp({ now: friday('10:00') }));
    return new FridayTicket(desk, await desk.submit(), desk.agents[0]);
  }

  async lives(steps: readonly Step[]): Promise<void> {
    for (const [at, act] of steps) {
      await this.desk.setClock(at);
      await act(this);
    }
  }

  standing() {
    return this.desk.standing(this.reference);
  }

  /** Ends the desk, whose queue must be as its rules say. */
  async ends(): Promise<void> {
    expect(await this.desk.faults()).toEqual([]);
    await this.desk.app.close();
  }
}

type Act = Step[1];
export const solved: Act = ({ desk, reference }) => desk.reply(reference, true);
export const nothingNew: Act = ({ desk, reference }) => desk.saysNothingNew(reference);
export const object: Act = ({ desk, reference }) => desk.object(reference);
export const park: Act = ({ desk, reference, agent }) =>
  desk.send(new ParkTicket(agent, reference, { ...parts, reviewOn: '2026-11-30' }));
export const followUp: Act = ({ desk, reference }) => desk.reply(reference);
export const pay: Act = ({ desk, reference }) => desk.upgrade(reference);
export const ask: Act = ({ desk, reference, agent }) => desk.askCustomer(reference, agent);
export const answer: Act = ({ desk, reference, agent }) => desk.answer(reference, agent);
export const claim: Act = ({ desk, agent }) => desk.send(new ClaimNext(agent));
export const release: Act = ({ desk, reference, agent }) => desk.send(new ReleaseClaim(agent, reference));
export const skip: Act = ({ desk, reference, agent }) =>
  desk.send(new SkipTicket(agent, reference, 'No es lo mío'));
export const update: Act = ({ desk, reference, agent }) =>
  desk.send(new UpdateTicket({ agentId: agent.id, reference, body: 'Lo miramos.' }));
export const tick: Act = ({ desk }) => desk.app.clock.tick();
