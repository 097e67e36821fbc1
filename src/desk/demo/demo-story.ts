/** The password of every demonstration login; such a desk listens on this machine alone. */
export const demoPassword = 'demo-turno-2026';

export const demoStaff = [
  { key: 'marta', name: 'Marta Ruiz', email: 'marta@turno.example', role: 'agent' },
  { key: 'sergio', name: 'Sergio Vidal', email: 'sergio@turno.example', role: 'supervisor' },
  { key: 'elena', name: 'Elena Campos', email: 'elena@turno.example', role: 'admin' },
] as const;

export const demoOwners = [
  {
    key: 'ana',
    name: 'Ana Molina',
    email: 'ana@floresana.example',
    accountName: 'Flores Ana',
    shop: { name: 'Flores Ana', url: 'https://floresana.example' },
  },
  {
    key: 'bruno',
    name: 'Bruno Castro',
    email: 'bruno@cafebruno.example',
    accountName: 'Café Bruno',
    shop: { name: 'Café Bruno', url: 'https://cafebruno.example' },
  },
  {
    key: 'carmen',
    name: 'Carmen Soto',
    email: 'carmen@librossoto.example',
    accountName: 'Libros Soto',
    shop: { name: 'Libros Soto', url: 'https://librossoto.example' },
  },
] as const;

type OwnerKey = (typeof demoOwners)[number]['key'];

/** A ticket of the demonstration and how far it has come; the oldest first. */
export interface DemoTicket {
  from: OwnerKey;
  minutesAgo: number;
  categorySlug: string;
  subject: string;
  body: string;
  level: 'standard' | 'premium';
  reply?: { kind: 'answer' | 'question'; body: string; solved?: boolean };
}

export const demoTickets: readonly DemoTicket[] = [
  {
    from: 'carmen',
    minutesAgo: 110,
    categorySlug: 'facturas',
    subject: 'La numeración de facturas salta del 118 al 120',
    body: 'La factura 119 no aparece en la lista. El pedido de ese número está anulado. ¿Es correcto?',
    level: 'standard',
    reply: {
      kind: 'answer',
      body: 'Sí, es correcto: el pedido se anuló después de emitir la factura.\n\nLa 119 está en Pedidos > Facturas con el filtro «Anuladas».',
      solved: true,
    },
  },
  {
    from: 'bruno',
    minutesAgo: 95,
    categorySlug: 'envios',
    subject: 'El envío gratis no se aplica en Canarias',
    body: 'He puesto envío gratis desde 50 €. En la Península funciona, en Canarias se cobra igual.',
    level: 'standard',
    reply: {
      kind: 'answer',
      body: 'Canarias está en otra zona de envío de su tienda. Añada la regla de 50 € también a esa zona y guarde.',
    },
  },
  {
    from: 'ana',
    minutesAgo: 80,
    categorySlug: 'fotos',
    subject: 'Las fotos de los ramos se ven borrosas en el móvil',
    body: 'Las subo con buena calidad y en el ordenador se ven bien.',
    level: 'standard',
    reply: {
      kind: 'question',
      body: '¿Cuál es la página en la que lo ve? Indíquenos también el modelo del móvil.',
    },
  },
  {
    from: 'ana',
    minutesAgo: 60,
    categorySlug: 'correos-automaticos',
    subject: 'Los clientes no reciben el correo de confirmación',
    body: 'Desde ayer tres clientes dicen que no les llega el correo del pedido. En la carpeta de correo no deseado tampoco está.',
    level: 'standard',
  },
  {
    from: 'bruno',
    minutesAgo: 42,
    categorySlug: 'descuentos-y-recargos',
    subject: 'El cupón OTOÑO10 dice que no es válido',
    body: 'El cupón está activo hasta fin de mes y el pedido pasa de 30 €. Al escribirlo sale «cupón no válido».',
    level: 'standard',
  },
  {
    from: 'carmen',
    minutesAgo: 25,
    categorySlug: 'metodos-de-pago',
    subject: 'No podemos cobrar con tarjeta desde esta mañana',
    body: 'Todos los pagos con tarjeta fallan con «operación denegada». Con transferencia funciona.',
    level: 'premium',
  },
  {
    from: 'ana',
    minutesAgo: 8,
    categorySlug: 'dominios',
    subject: 'Cómo traslado mi dominio a la tienda',
    body: 'Tengo el dominio en otra empresa y el código de autorización. ¿Dónde lo escribo?',
    level: 'standard',
  },
];
