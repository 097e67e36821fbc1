import type { Browser } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { faultsOf } from './standards';

const password = 'demo-turno-2026';
const hostile = `<img src=x onerror=alert(1)>"><script>alert(2)</script>{{7*7}}`;

const forEverybody = [
  ...['/es', '/en', '/es/ayuda/envios', '/es/articulos/crear-zonas-de-envio'],
  ...['/en/articulos/crear-zonas-de-envio', '/en/articulos/politica-de-uso-justo'],
  ...['/es/preguntar', '/es/preguntar?q=no+llegan+los+correos', '/es/preguntar?q=xilofono+zzz'],
  ...['/es/horario', '/en/horario', '/es/contacto', '/en/contacto?hecho=enviado'],
  ...['/es/entrar', '/es/entrar?next=/es/tickets', '/es/registro', '/es/recuperar'],
  ...[
    '/es/recuperar?hecho=enviado',
    '/es/confirmar?token=x',
    '/es/confirmar',
    '/es/confirmar?hecho=confirmado',
  ],
  ...['/es/restablecer?token=x', '/es/restablecer', '/es/confirmar-pregunta?token=x', '/es/no-existe'],
  `/es/preguntar?q=${encodeURIComponent(hostile)}`,
];

describePages('every page', () => {
  let app: BuiltApp;
  let browser: Browser;
  let ofBruno: string[];

  const demo = async (email: string) => {
    const { body } = await app.http.post('/api/v1/sessions', { email, password });
    return app.http.as(body.accessToken);
  };

  /** Everything that a stranger could have written, and a ticket in each of its states. */
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1' }), startBrowser()]);
    const bruno = await demo('bruno@cafebruno.example');
    const marta = await demo('marta@turno.example');
    const sergio = await demo('sergio@turno.example');
    const both = { es: hostile, en: hostile };
    await sergio.post('/api/v1/staff/problems', { title: both, text: both });
    await bruno.patch('/api/v1/me', { name: hostile });
    const { body: shop } = await bruno.post('/api/v1/shops', { name: hostile, url: 'https://otra.example' });
    const draft = {
      shopId: shop.id,
      categorySlug: 'envios',
      subject: hostile,
      body: `${hostile}\n\n${hostile}`,
    };
    const opens = async (level = 'standard') =>
      (await bruno.post('/api/v1/tickets', { ...draft, level })).body;
    const staff = async (reference: string, path: string, body: object) => {
      await marta.put(`/api/v1/staff/claims/${reference}`, { reason: hostile });
      const { body: ticket } = await marta.get(`/api/v1/staff/tickets/${reference}`);
      const seenUpTo = ticket.messages.at(-1).id;
      const done = await marta.send(
        path === 'parking' ? 'PUT' : 'POST',
        `/api/v1/staff/tickets/${reference}/${path}`,
        {
          ...(path === 'answers' && { seenUpTo, close: false }),
          ...body,
        },
      );
      expect([path, done.status < 300, done.body]).toEqual([path, true, done.body]);
    };
    const waits = await opens();
    const answered = await opens();
    await staff(answered.reference, 'answers', { body: hostile, steps: [hostile, 'Guarde.'] });
    const asked = await opens();
    await staff(asked.reference, 'information-requests', { body: hostile });
    const parked = await opens();
    const parts = { answered: [hostile], open: [hostile], reason: 'development' };
    await staff(parked.reference, 'parking', { ...parts, reviewAt: '2026-11-30' });
    const merged = await opens();
    await marta.put(`/api/v1/staff/tickets/${merged.reference}/merge`, { into: waits.reference });
    const closed = await opens();
    await bruno.put(`/api/v1/tickets/${closed.reference}/closure`);
    const paid = await opens('premium');
    await bruno.post(`/api/v1/sandbox/payments/${paid.purchase.id}`, { outcome: 'paid' });
    const unpaid = await opens('premium');
    const tickets = [waits, answered, asked, parked, merged, closed, paid, unpaid];
    ofBruno = [
      ...tickets.map(({ reference }) => `/es/tickets/${reference}`),
      ...[`/en/tickets/${parked.reference}`, `/es/tickets/${unpaid.reference}/recibido`],
      ...[
        '/es',
        '/es/tickets',
        '/en/tickets?estado=esperan',
        '/es/tickets?estado=cerrados',
        '/es/tickets?q=zzz',
      ],
      ...['/es/tickets/nuevo', `/en/tickets/nuevo?q=${encodeURIComponent(hostile)}`],
      ...['/es/cuenta', '/es/cuenta/contrasena', '/es/cuenta/tiendas', `/es/cuenta/tiendas/${shop.id}`],
      ...['/es/cuenta/sesiones', '/es/cuenta/pagos', `/es/cuenta/pagos/${paid.purchase.id}`],
      ...[`/sandbox/payments/${unpaid.purchase.id}`, `/sandbox/payments/${paid.purchase.id}`],
      ...['/es/cuenta/uso-justo', '/en/cuenta/uso-justo', '/en/cuenta'],
    ];
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each(['everybody', 'an account', 'the staff'])(
    'for %s has no barriers, fits any window, and runs nothing that somebody wrote',
    async (whom) => {
      const visitor = await Visitor.come(browser, app.url);
      const { page } = visitor;
      if (whom === 'an account') await visitor.signsIn('bruno@cafebruno.example', password);
      if (whom === 'the staff') await visitor.signsIn('marta@turno.example', password);
      const addresses = { everybody: forEverybody, 'an account': ofBruno }[whom] ?? ['/es/cuenta', '/es'];
      for (const address of addresses) {
        await page.goto(address);
        await page.evaluate(
          `document.querySelectorAll('details').forEach((details) => (details.open = true))`,
        );
        expect(await faultsOf(page)).toEqual([]);
        expect(await page.locator('main img, main script').count()).toBe(0);
        expect(await page.locator('h1').count()).toBe(1);
      }
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    90_000,
  );
});
