import { anAgent, anOwner, withAdmin, type Agent, type Owner } from './actors';
import type { RunningApp } from './boot';
import { startApp } from './start-app';

/**
 * The week in which Ana asks too much, from Monday 23 November 2026, 9:00 in Madrid. Madrid is one hour ahead of UTC;
 * the standard lane is served Mon–Fri 9:00–18:00 and Sat 9:00–13:00.
 */
export class FairUseWeek {
  private constructor(
    readonly app: RunningApp,
    readonly ana: Owner,
    readonly bruno: Owner,
    readonly marta: Agent,
  ) {}

  static async begin(): Promise<FairUseWeek> {
    const app = await startApp({ now: '2026-11-23T08:00:00.000Z', env: withAdmin });
    const [ana, bruno] = [await anOwner(app, 'Ana'), await anOwner(app, 'Bruno')];
    return new FairUseWeek(app, ana, bruno, await anAgent(app, 'Marta'));
  }

  async standing(of: Owner = this.ana) {
    return (await of.http.get('/api/v1/standing')).body;
  }

  /** The kinds of all letters to Ana, however many there are. */
  async letters(): Promise<string[]> {
    await this.app.clock.tick();
    const { items } = (await this.app.http.get('/api/v1/dev/mail?limit=100')).body;
    return items
      .filter(({ to }: { to: string }) => to === this.ana.email)
      .map(({ kind }: { kind: string }) => kind);
  }

  async at(instant: string): Promise<void> {
    await this.app.clock.set(instant);
    await this.app.clock.tick();
  }

  async flood(of: Owner, count: number): Promise<string[]> {
    const references: string[] = [];
    for (let n = 1; n <= count; n++) references.push((await of.sends(`Duda ${n}`)).reference);
    return references;
  }

  /** Warned on Monday, and from Wednesday on deferred by four hours for the mark of that day. */
  async becomeDeferred(): Promise<void> {
    await this.flood(this.ana, 11);
    await this.app.clock.tick();
    await this.at('2026-11-25T08:00:00.000Z');
    await this.ana.sends('Y otra duda');
  }
}

/** Why a ticket stands where it stands. */
export function codes({ place }: { place: { reasons: { code: string }[] } }): string[] {
  return place.reasons.map(({ code }) => code);
}
