import type { Answer, HttpClient } from './http-client';
import type { RunningApp } from './boot';

const password = 'camino-largo-al-mar';
/** For so long an answer can be taken back, and its notice waits. */
const takeBackMs = 10_000;

/** The answer's body, or a failure that shows what came instead. */
function done({ status, body }: Answer) {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Somebody who runs a shop and writes to the desk. */
export class Owner {
  constructor(
    private readonly app: RunningApp,
    readonly http: HttpClient,
    readonly shopId: string,
    readonly email: string,
  ) {}

  asks(text: string) {
    return this.app.http.post('/api/v1/questions', { text }).then(done);
  }

  /** Sends a ticket for the own shop. */
  sends(subject: string, more: Record<string, unknown> = {}) {
    const { shopId } = this;
    const ticket = {
      shopId,
      categorySlug: 'envios',
      subject,
      body: `${subject}. ¿Qué hago?`,
      level: 'standard',
    };
    return this.http.post('/api/v1/tickets', { ...ticket, ...more }).then(done);
  }

  reads(reference: string) {
    return this.http.get(`/api/v1/tickets/${reference}`).then(done);
  }

  place(reference: string) {
    return this.http.get(`/api/v1/tickets/${reference}/place`).then(done);
  }

  writes(reference: string, body: string) {
    return this.http.post(`/api/v1/tickets/${reference}/messages`, { body }).then(done);
  }

  saysSolved(reference: string) {
    return this.http.post(`/api/v1/tickets/${reference}/messages`, { solved: true }).then(done);
  }

  async wantsPriority(reference: string) {
    return done(await this.http.put(`/api/v1/tickets/${reference}/premium`)).purchase;
  }

  pays(purchaseId: string, outcome: 'paid' | 'declined' = 'paid') {
    return this.app.http.post(`/api/v1/sandbox/payments/${purchaseId}`, { outcome }).then(done);
  }

  purchase(purchaseId: string) {
    return this.http.get(`/api/v1/purchases/${purchaseId}`).then(done);
  }

  /** Kinds of the letters that reached this person, oldest first; waits until answers can no longer be taken back. */
  async letters(): Promise<string[]> {
    await this.app.clock.forward(takeBackMs);
    return (await this.app.mail()).filter(({ to }) => to === this.email).map(({ kind }) => kind);
  }
}

/** Somebody of the staff. */
export class Agent {
  constructor(readonly http: HttpClient) {}

  async claimsNext(): Promise<string | null> {
    const answer = await this.http.post('/api/v1/staff/claims');
    return answer.status === 204 ? null : done(answer).reference;
  }

  queue() {
    return this.http.get('/api/v1/staff/queue').then(done);
  }

  sees(reference: string) {
    return this.http.get(`/api/v1/staff/tickets/${reference}`).then(done);
  }

  async answers(reference: string, body = 'Pulse «Guardar» y vuelva a probar.') {
    const seenUpTo = (await this.sees(reference)).messages.at(-1).id;
    return done(await this.http.post(`/api/v1/staff/tickets/${reference}/answers`, { body, seenUpTo }));
  }

  asksFor(reference: string, body: string) {
    return this.http.post(`/api/v1/staff/tickets/${reference}/information-requests`, { body }).then(done);
  }

  releases(reference: string) {
    return this.http.delete(`/api/v1/staff/claims/${reference}`).then(done);
  }
}

/** An owner with a confirmed address and one shop. */
export async function anOwner(app: RunningApp, name: string): Promise<Owner> {
  const email = `${name.toLowerCase()}@tienda.example`;
  const shop = { name: `Tienda de ${name}`, url: `https://${name.toLowerCase()}.example` };
  const registration = { accountName: `Cuenta de ${name}`, name, email, password, shop };
  const { shop: registered } = done(await app.http.post('/api/v1/accounts', registration));
  const letter = (await app.mail()).findLast(({ to }) => to === email);
  const token = new URL(letter.links[0]).searchParams.get('token');
  done(await app.http.put('/api/v1/email-confirmation', { token }));
  return new Owner(app, await signedIn(app, email), registered.id, email);
}

/** The environment in which `anAgent` finds an administrator to add people. */
export const withAdmin = { TURNO_ADMIN_EMAIL: 'jefa@desk.example', TURNO_ADMIN_PASSWORD: password };

export async function anAgent(app: RunningApp, name: string, role = 'agent'): Promise<Agent> {
  const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
  const email = `${name.toLowerCase()}@desk.example`;
  done(await admin.post('/api/v1/admin/staff', { name, email, role, password }));
  return new Agent(await signedIn(app, email));
}

export async function signedIn(app: RunningApp, email: string): Promise<HttpClient> {
  return app.http.with({ authorization: await bearerOf(app, email) });
}

/** What somebody who is signed in sends as `Authorization`, for requests that the client above cannot make. */
export async function bearerOf(app: RunningApp, email: string): Promise<string> {
  return `Bearer ${done(await app.http.post('/api/v1/sessions', { email, password })).accessToken}`;
}
