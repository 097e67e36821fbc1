import type { Miss } from '../domain/notice-content';
import { writtenDate, writtenMoment } from '../domain/written-moment';
import { writtenMoney } from '../domain/written-money';
import { spanishFairUse } from './fair-use-letters';
import { spanishProblemWords } from './problem-words';
import { spanishCraftWords } from './craft-words';
import type { ToldMessage, ToldPromise, ToldTicket, Words } from './words';

const at = (instant: string) => `${writtenMoment(instant, 'es')} (hora de Madrid)`;
const about = ({ reference, subject }: ToldTicket) => `su ticket ${reference}, «${subject}»`;
const titled = (ticket: ToldTicket, title: string) => `${ticket.reference}: ${title} «${ticket.subject}»`;
const writer = ({ authorName }: ToldMessage) => authorName || 'El equipo de soporte';

const articles = ({ articles: addresses = [] }: ToldMessage, lead: string) =>
  addresses.length > 0 ? [`${lead}\n${addresses.join('\n')}`] : [];

const promised = ({ answerBy, strength }: ToldPromise) =>
  strength === 'guaranteed'
    ? `Respuesta garantizada: a más tardar el ${at(answerBy)}.`
    : `Respuesta prevista: a más tardar el ${at(answerBy)}.`;

const lanes: Readonly<Record<string, string>> = {
  premium: 'tickets premium',
  standard: 'tickets estándar',
  parked: 'tickets en cola de espera',
};

const refundReasons: Readonly<Record<string, string>> = {
  promise_missed:
    'No hemos respondido dentro del plazo garantizado, y lo sentimos. Su ticket conserva su puesto.',
  no_ruling: 'Nadie decidió a tiempo sobre su objeción, y eso cuenta a su favor.',
  not_waiting: 'El pago llegó cuando su ticket ya no esperaba respuesta, así que no hacía falta.',
  closed_before_claim: 'El ticket se cerró antes de que empezáramos a atenderlo.',
  waived: 'El equipo de soporte ha decidido no cobrarle el soporte prioritario en este caso.',
  second_fee: 'Su pregunta ya tenía un pago; no hace falta pagar dos veces.',
  known_problem:
    'El problema es nuestro y ya lo conocemos, así que no le cobramos. Su ticket conserva su puesto.',
  provider: 'El proveedor de pago ha devuelto el importe.',
};

const rate = 'En la página del ticket puede decirnos qué le ha parecido: basta una nota del 1 al 5.';

const closings: Readonly<Record<string, string[]>> = {
  solved: [
    'Nos alegra que esté resuelto. Gracias por decírnoslo.',
    'Si el problema continúa, responda en la página del ticket y lo abriremos de nuevo.',
    rate,
  ],
  no_information: [
    'Le pedimos un dato y no lo hemos recibido, así que no podemos seguir.',
    'Cuando lo tenga, responda en la página del ticket y lo abriremos de nuevo.',
  ],
  not_for_us: [
    'Este servicio solo atiende preguntas sobre nuestro software para tiendas.',
    'Si compró en una tienda, escriba directamente a esa tienda: ella podrá ayudarle.',
  ],
  silence: [
    'No hemos recibido noticias suyas desde nuestro último mensaje.',
    'Si aún necesita ayuda, responda en la página del ticket y lo abriremos de nuevo.',
    rate,
  ],
};

const titleOf = (misses: readonly Miss[]) =>
  misses.some(({ why }) => why === 'missed') ? 'Plazos vencidos' : 'Tickets que conviene mirar';

function lookLine(miss: Miss): string {
  const day = (instant: string) => writtenMoment(instant, 'es');
  switch (miss.why) {
    case 'missed':
      return `- ${miss.reference} · aviso ${miss.stage} · plazo: ${day(miss.promisedAt)} · ahora se espera: ${day(miss.newAnswerBy)}`;
    case 'at_risk':
      return `- ${miss.reference} · en riesgo · plazo: ${day(miss.promisedAt)}`;
    case 'late_request':
      return `- ${miss.reference} · se pidió un dato con poco tiempo · plazo: ${day(miss.promisedAt)}`;
    case 'objection':
      return `- ${miss.reference} · «No responde a mi pregunta» · decida antes de: ${day(miss.dueAt)}`;
    case 'appeal':
      return `- ${miss.reference} · recurso contra una anotación · decida antes de: ${day(miss.dueAt)}`;
    case 'quarantined':
      return `- ${miss.reference} · el antivirus ha retenido un archivo`;
    case 'second_look':
      return `- ${miss.reference} · saltado por ${miss.skips} personas`;
  }
}

export const spanish: Words = {
  ...spanishProblemWords,
  ...spanishFairUse,
  ...spanishCraftWords,
  language: 'es',

  greeting: (name) => (name === null ? 'Hola:' : `Hola, ${name}:`),
  ticketLink: 'Puede ver su ticket aquí:',
  consoleLink: 'Puede verlos en la consola:',
  signature: 'Un cordial saludo,\nel equipo de soporte',
  footer: (publicUrl) =>
    `Este mensaje es automático y nadie lee esta dirección: no responda a este correo. Escríbanos desde ${publicUrl}`,

  receipt: (ticket, promise, position) => ({
    subject: titled(ticket, 'hemos recibido su pregunta'),
    paragraphs: [
      `Gracias por escribirnos. Hemos recibido ${about(ticket)}.`,
      promised(promise),
      position === null
        ? 'Atendemos por orden de llegada.'
        : `Atendemos por orden de llegada; ahora ocupa el puesto ${position}.`,
      'Mientras tanto puede añadir datos desde la página del ticket. No perderá su puesto.',
    ],
  }),

  answer: (ticket, message) => ({
    subject: titled(ticket, 'hemos respondido a su pregunta'),
    paragraphs: [
      `${writer(message)} ha respondido a ${about(ticket)}:`,
      message.body,
      ...articles(message, 'Más información:'),
      '¿Le ha servido? En la página del ticket puede pulsar «Gracias, resuelto» o «Sigue sin resolverse».',
    ],
  }),

  update: (ticket, message) => ({
    subject: titled(ticket, 'hay novedades sobre'),
    paragraphs: [
      `${writer(message)} le informa sobre ${about(ticket)}:`,
      message.body,
      'Este aviso no cambia ni su puesto ni el plazo de respuesta.',
    ],
  }),

  informationRequest: (ticket, message) => ({
    subject: titled(ticket, 'necesitamos un dato suyo sobre'),
    paragraphs: [
      `Para seguir con ${about(ticket)} necesitamos que nos ayude:`,
      message.body,
      'Responda, por favor, en la página del ticket. Hasta entonces el plazo está en pausa y conserva su puesto.',
    ],
  }),

  upgrade: (ticket, promisedAt) => ({
    subject: titled(ticket, 'ahora tiene soporte prioritario'),
    paragraphs: [
      `Hemos recibido su pago. Desde ahora ${about(ticket)}, es un ticket premium.`,
      promised({ answerBy: promisedAt, strength: 'guaranteed' }),
      'Si no cumplimos ese plazo, le devolveremos el importe sin que tenga que pedirlo.',
    ],
  }),

  refund: (ticket, { amount, currency, cause }) => ({
    subject: titled(ticket, 'le devolvemos el importe de'),
    paragraphs: [
      `Le hemos devuelto ${writtenMoney(amount, currency, 'es')} por ${about(ticket)}.`,
      ...(refundReasons[cause] ? [refundReasons[cause]] : []),
      'Según su banco, el abono puede tardar unos días en aparecer.',
    ],
  }),

  missedPromise: (ticket, { promisedAt, newAnswerBy }) => ({
    subject: titled(ticket, 'nos hemos retrasado con'),
    paragraphs: [
      `Le habíamos dicho que responderíamos antes del ${at(promisedAt)}, y no lo hemos cumplido. Lo sentimos.`,
      `Hemos avisado a los responsables de ${about(ticket)}. Conserva su puesto.`,
      `Nueva respuesta prevista: a más tardar el ${at(newAnswerBy)}.`,
    ],
  }),

  reopened: (ticket, promise) => ({
    subject: titled(ticket, 'hemos abierto de nuevo'),
    paragraphs: [
      `Sentimos que la respuesta no fuera suficiente. Hemos abierto de nuevo ${about(ticket)}.`,
      ...(promise ? [promised(promise)] : ['Le responderemos por orden de llegada.']),
    ],
  }),

  closed: (ticket, closedAs) => ({
    subject: titled(ticket, 'hemos cerrado'),
    paragraphs: [`Hemos cerrado ${about(ticket)}.`, ...(closings[closedAs] ?? [])],
  }),

  parked: (ticket, reviewOn) => ({
    subject: titled(ticket, 'hemos respondido en parte a'),
    paragraphs: [
      `Hemos respondido en parte a ${about(ticket)}. El resto necesita más tiempo.`,
      `Tendrá noticias nuestras a más tardar el ${writtenDate(reviewOn, 'es')}.`,
      'En la página del ticket puede ver qué está respondido y qué falta.',
    ],
  }),

  objectionRuled: (ticket, outcome, promise) => ({
    subject: titled(ticket, 'hemos revisado nuestra respuesta a'),
    paragraphs:
      outcome === 'rejected'
        ? [
            `Hemos revisado ${about(ticket)}. Creemos que la respuesta contesta a su pregunta.`,
            'Si sigue sin resolverse, escriba en la página del ticket y lo abriremos de nuevo.',
          ]
        : [
            `Tiene razón: la respuesta no contestaba a ${about(ticket)}.`,
            'Ha vuelto a su puesto anterior, como si no hubiéramos respondido.',
            ...(promise ? [promised(promise)] : []),
          ],
  }),

  forSupervisors: ({ lane, total, misses }) => ({
    subject: `${titleOf(misses)}: ${total} ${total === 1 ? 'ticket' : 'tickets'} (${lanes[lane] ?? lane})`,
    paragraphs: [
      `Conviene mirar ${total === 1 ? 'un ticket' : `${total} tickets`} (${lanes[lane] ?? lane}):`,
      misses.map(lookLine).join('\n'),
      ...(total > misses.length ? [`Y ${total - misses.length} más.`] : []),
    ],
  }),

  holidaysUnconfirmed: ({ region, year, days, doubtful }) => ({
    subject: `Faltan por confirmar los festivos de ${year} (${region})`,
    paragraphs: [
      `Nadie ha confirmado todavía los festivos de ${year} para ${region}.`,
      days === 0
        ? 'La lista está vacía: los plazos de ese año no tendrían en cuenta ningún festivo.'
        : `La lista propuesta tiene ${days} festivos; ${doubtful === 1 ? '1 es dudoso' : `${doubtful} son dudosos`}.`,
      'Compárela con la lista oficial, corrija lo que haga falta y confirme el año.',
      'Mientras tanto los plazos cuentan con la lista propuesta. Se lo recordaremos cada semana.',
    ],
  }),

  emailConfirmation: (link) => ({
    subject: 'Confirme su correo electrónico',
    paragraphs: [
      'Gracias por registrarse. Pulse este enlace para confirmar su correo electrónico:',
      link,
      'El enlace sirve una sola vez. Si no se ha registrado usted, no haga nada.',
    ],
  }),

  contactConfirmation: (reference, link) => ({
    subject: `${reference}: confirme su correo electrónico`,
    paragraphs: [
      `Alguien nos ha enviado una pregunta con esta dirección; su referencia es ${reference}.`,
      'Si ha sido usted, pulse este enlace. Su ticket entrará en la cola en ese momento:',
      link,
      'Tiene siete días para confirmarlo; después lo borraremos. Si no ha sido usted, no haga nada.',
    ],
  }),

  contactLink: (ticket) => ({
    subject: titled(ticket, 'su enlace nuevo para leer'),
    paragraphs: [
      `Nos ha pedido un enlace nuevo para ${about(ticket)}.`,
      'Los enlaces anteriores ya no sirven. No comparta este: quien lo tiene puede leer y escribir.',
    ],
  }),

  passwordReset: (link) => ({
    subject: 'Elija una contraseña nueva',
    paragraphs: [
      'Hemos recibido una petición para cambiar su contraseña. Pulse este enlace para elegir una nueva:',
      link,
      'El enlace sirve una sola vez y caduca pronto. Si no lo ha pedido usted, no haga nada: su contraseña sigue igual.',
    ],
  }),

  passwordChanged: (newResetUrl) => ({
    subject: 'Su contraseña ha cambiado',
    paragraphs: [
      'Se ha cambiado la contraseña de su cuenta. Por seguridad hemos cerrado todas las demás sesiones.',
      `Si no ha sido usted, elija cuanto antes una contraseña nueva:\n${newResetUrl}`,
    ],
  }),
};
