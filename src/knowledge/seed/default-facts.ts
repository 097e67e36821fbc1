import type { CategoryFact } from '../category-facts';

const page: CategoryFact = {
  field: 'page_url',
  type: 'url',
  required: true,
  hint: {
    es: '¿En qué página ocurre? Copie su dirección completa.',
    en: 'On which page does it happen? Copy its full address.',
  },
};
const order: CategoryFact = {
  field: 'order_number',
  type: 'order',
  required: true,
  hint: {
    es: '¿Con qué pedido ocurre? Escriba su número.',
    en: 'With which order does it happen? Write its number.',
  },
};
const product: CategoryFact = {
  field: 'product',
  type: 'product',
  required: true,
  hint: {
    es: '¿Con qué producto ocurre? Escriba su nombre entre comillas o su referencia.',
    en: 'With which product does it happen? Write its name in quotes or its reference.',
  },
};

function asked(field: string, es: string, en: string, more: Partial<CategoryFact> = {}): CategoryFact {
  return { field, type: 'text', required: true, hint: { es, en }, ...more };
}

function optional(fact: CategoryFact): CategoryFact {
  return { ...fact, required: false };
}

const domain = asked(
  'domain',
  '¿De qué dominio se trata? Escríbalo completo, por ejemplo «mitienda.es».',
  'Which domain is it about? Write it in full, such as "myshop.com".',
  { type: 'url' },
);
const usedModule = asked('module', '¿Qué módulo usa?', 'Which module do you use?', { required: false });
const mailbox = asked(
  'mail_program',
  '¿Con qué programa lee el correo?',
  'With which program do you read your mail?',
  { type: 'choice', choices: ['Webmail', 'Outlook', 'Apple Mail', 'Thunderbird', 'Gmail'], required: false },
);
const payment = asked('payment_method', '¿Con qué método de pago ocurre?', 'With which payment method?', {
  type: 'choice',
  choices: ['PayPal', 'Stripe', 'Redsys', 'Bizum', 'Transferencia', 'Contra reembolso'],
});
const platform = asked('platform', '¿Con qué plataforma quiere conectar?', 'Which platform is it about?', {
  required: false,
});
const destination = asked(
  'destination',
  '¿A qué país o zona se envía?',
  'To which country or zone is it sent?',
  { required: false },
);

const since = asked('since', '¿Desde qué día lo nota?', 'Since which day have you noticed it?', {
  type: 'date',
  required: false,
});

/** What each of the thirty-five categories asks for until an editor decides otherwise. */
const defaults: Readonly<Record<string, readonly CategoryFact[]>> = {
  introduccion: [optional(page)],
  'gestion-de-productos': [product],
  'configuracion-de-la-tienda': [optional(page)],
  'configuracion-de-la-cuenta': [],
  'metodos-de-pago': [payment, optional(order)],
  facturas: [optional(order)],
  envios: [destination, optional(order)],
  'descuentos-y-recargos': [optional(product)],
  dominios: [domain],
  'varios-idiomas': [optional(page)],
  'otras-plataformas': [platform],
  'direcciones-web': [page],
  multishop: [optional(page)],
  'correos-automaticos': [optional(order), since],
  diseno: [page],
  pedidos: [order],
  marketing: [optional(page)],
  modulos: [usedModule, optional(page)],
  'copias-y-exportacion': [],
  'correo-y-webmail': [mailbox],
  'cuentas-de-administrador': [],
  fotos: [optional(product)],
  'doble-factor': [],
  etiquetas: [optional(product)],
  'etiquetas-meta': [page],
  'live-chat': [optional(page)],
  'presentacion-de-diapositivas': [page],
  estadisticas: [since],
  filtros: [page],
  tpv: [],
  formularios: [page],
  'productos-descargables': [product],
  reservaciones: [optional(page)],
  'libro-de-visitas': [optional(page)],
  'contacto-con-soporte': [],
};

/** The facts that a category begins with; none for one that an editor added. */
export function defaultFacts(categorySlug: string): CategoryFact[] {
  return [...(defaults[categorySlug] ?? [])];
}
