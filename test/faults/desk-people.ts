import type { Answer, HttpClient } from '../support/http-client';

/** People of the tests share a password: hashing it is slow enough. */
export const password = 'una clave muy larga';
export const adminEmail = 'admin@desk.example';

/** Set for every app, so that there is somebody who can add the others. */
export const firstAdmin = { TURNO_ADMIN_EMAIL: adminEmail, TURNO_ADMIN_PASSWORD: password };

/** Sends a request that must succeed; answers its body. */
export async function expectDone(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export async function signIn(http: HttpClient, email: string): Promise<HttpClient> {
  return http.as(await tokenFor(http, email));
}

/** An access token, which outlives the process that gave it. */
export async function tokenFor(http: HttpClient, email: string): Promise<string> {
  return (await expectDone(http.post('/api/v1/sessions', { email, password }))).accessToken;
}

export const customerEmail = (name: string) => `${name}@tienda.example`;

/** An owner of a new account whose address is confirmed, signed in. Needs the manual clock, which shows the mail. */
export async function newCustomer(http: HttpClient, name: string): Promise<HttpClient> {
  const email = customerEmail(name);
  const shop = { name: `Tienda de ${name}`, url: `https://${name}.example` };
  await expectDone(
    http.post('/api/v1/accounts', { accountName: `Cuenta de ${name}`, name, email, password, shop }),
  );
  const { items } = await expectDone(http.get(`/api/v1/dev/mail?to=${encodeURIComponent(email)}&limit=100`));
  const links = (items as { to: string; links: string[] }[]).filter(({ to }) => to === email);
  const token = new URL(links.at(-1)?.links[0] ?? '').searchParams.get('token');
  await expectDone(http.put('/api/v1/email-confirmation', { token }));
  return signIn(http, email);
}

/** Somebody of the staff, added by the first administrator and signed in. */
export async function newStaff(http: HttpClient, name: string, role: string): Promise<HttpClient> {
  const email = `${name}@desk.example`;
  const admin = await signIn(http, adminEmail);
  await expectDone(admin.post('/api/v1/admin/staff', { name, email, role, password }));
  return signIn(http, email);
}

/** A ticket as it is sent; any known category will do. */
export function draft(categorySlug: string, subject: string, level = 'standard') {
  return { shopId: null, categorySlug, subject, body: `${subject}, con detalle.`, level };
}

export async function anyCategory(http: HttpClient): Promise<string> {
  return (await expectDone(http.get('/api/v1/categories'))).items[0].slug;
}

/** Buys priority for a waiting ticket and pays at once. */
export async function payFor(customer: HttpClient, reference: string): Promise<string> {
  const { purchase } = await expectDone(customer.put(`/api/v1/tickets/${reference}/premium`));
  await expectDone(customer.post(`/api/v1/sandbox/payments/${purchase.id}`, { outcome: 'paid' }));
  return purchase.id;
}
