import type { Language } from '../domain/language';
import { writtenMoment } from '../domain/written-moment';
import type { ToldTicket, Words } from './words';

/*
 * What people are told of the life of a ticket beside answers: reminders, parts, repeats, and who has it now.
 */

type CraftWords = Pick<
  Words,
  'reminder' | 'split' | 'merged' | 'openedByStaff' | 'moved' | 'handedOver' | 'fileQuarantined'
>;

const at = (instant: string, language: Language) =>
  `${writtenMoment(instant, language)} ${language === 'es' ? '(hora de Madrid)' : '(Madrid time)'}`;
const listed = (parts: readonly ToldTicket[], open: string, close: string) =>
  parts.map(({ reference, subject }) => `- ${reference} · ${open}${subject}${close}`).join('\n');

export const spanishCraftWords: CraftWords = {
  reminder: ({ reference, subject }, { about, closesAt }) => ({
    subject:
      about === 'request'
        ? `${reference}: seguimos necesitando un dato suyo sobre «${subject}»`
        : `${reference}: ¿le ha servido nuestra respuesta a «${subject}»?`,
    paragraphs: [
      about === 'request'
        ? `Le pedimos un dato para seguir con su ticket ${reference}, «${subject}». Aún no lo tenemos.`
        : `Hemos respondido a su ticket ${reference}, «${subject}», y no sabemos si está resuelto.`,
      about === 'request'
        ? 'Responda, por favor, en la página del ticket. Conserva su puesto.'
        : 'En la página del ticket puede pulsar «Gracias, resuelto» o «Sigue sin resolverse».',
      `Si no tenemos noticias suyas, lo cerraremos el ${at(closesAt, 'es')}.`,
    ],
  }),

  split: ({ reference, subject }, parts) => ({
    subject: `${reference}: hemos separado parte de «${subject}»`,
    paragraphs: [
      `Su ticket ${reference}, «${subject}», trata de varias cosas. Para responder mejor seguimos así:`,
      listed(parts, '«', '»'),
      'Cada ticket nuevo conserva la hora en que usted escribió y su plazo. No cuenta como otra pregunta suya.',
    ],
  }),

  merged: ({ reference, subject }, into) => ({
    subject: `${reference}: hemos unido «${subject}» al ticket ${into}`,
    paragraphs: [
      `Su ticket ${reference}, «${subject}», trata de lo mismo que el ticket ${into}.`,
      `Seguimos con los dos en ${into}, en el mejor puesto de ambos. Sus mensajes no se pierden.`,
      'Si no es lo mismo, díganoslo en la página del ticket y los separaremos.',
    ],
  }),

  openedByStaff: ({ reference, subject }, { answerBy }) => ({
    subject: `${reference}: hemos abierto un ticket para usted: «${subject}»`,
    paragraphs: [
      `Hemos anotado su pregunta en el ticket ${reference}, «${subject}».`,
      `Respuesta prevista: a más tardar el ${at(answerBy, 'es')}.`,
      'En la página del ticket puede añadir lo que falte. No perderá su puesto.',
    ],
  }),

  moved: ({ reference, subject }) => ({
    subject: `${reference}: este ticket es ahora de su cuenta`,
    paragraphs: [
      `El ticket ${reference}, «${subject}», estaba en otra cuenta. Lo hemos pasado a la suya.`,
      'Conserva su puesto y su plazo.',
    ],
  }),

  handedOver: ({ reference, subject }, by) => ({
    subject: `${reference}: ahora lo atiende usted`,
    paragraphs: [
      `${by || 'El equipo'} le pasa el ticket ${reference}, «${subject}». Conserva su puesto y su plazo.`,
      'Si no hay actividad, vuelve a su puesto como cualquier otro.',
    ],
  }),

  fileQuarantined: ({ reference, subject }) => ({
    subject: `${reference}: hemos retenido un archivo`,
    paragraphs: [
      `El antivirus ha encontrado algo dañino en un archivo que envió en el ticket ${reference}, «${subject}».`,
      'Nadie puede abrirlo. El texto y los demás archivos han llegado.',
      'Si el archivo es necesario, revise su equipo y envíelo de nuevo.',
    ],
  }),
};

export const englishCraftWords: CraftWords = {
  reminder: ({ reference, subject }, { about, closesAt }) => ({
    subject:
      about === 'request'
        ? `${reference}: we still need something from you about "${subject}"`
        : `${reference}: did our answer to "${subject}" help?`,
    paragraphs: [
      about === 'request'
        ? `We asked you for something to go on with ticket ${reference}, "${subject}". We do not have it yet.`
        : `We have answered your ticket ${reference}, "${subject}", and do not know whether it is solved.`,
      about === 'request'
        ? 'Please reply on the page of the ticket. It keeps its place.'
        : 'On the page of the ticket you can say "Thanks, solved" or "Still not solved".',
      `Unless we hear from you, we will close it on ${at(closesAt, 'en')}.`,
    ],
  }),

  split: ({ reference, subject }, parts) => ({
    subject: `${reference}: we have parted "${subject}"`,
    paragraphs: [
      `Your ticket ${reference}, "${subject}", is about several things. To answer better we go on like this:`,
      listed(parts, '"', '"'),
      'Each new ticket keeps the time at which you wrote, and its promise. It counts as no further question of yours.',
    ],
  }),

  merged: ({ reference, subject }, into) => ({
    subject: `${reference}: we have merged "${subject}" into ticket ${into}`,
    paragraphs: [
      `Your ticket ${reference}, "${subject}", is about the same as ticket ${into}.`,
      `We go on with both in ${into}, at the better place of the two. No message is lost.`,
      'If it is not the same, tell us on the page of the ticket and we will part them.',
    ],
  }),

  openedByStaff: ({ reference, subject }, { answerBy }) => ({
    subject: `${reference}: we have opened a ticket for you: "${subject}"`,
    paragraphs: [
      `We have written down your question in ticket ${reference}, "${subject}".`,
      `Expected answer: by ${at(answerBy, 'en')} at the latest.`,
      'On the page of the ticket you can add what is missing. It will not lose its place.',
    ],
  }),

  moved: ({ reference, subject }) => ({
    subject: `${reference}: this ticket now belongs to your account`,
    paragraphs: [
      `Ticket ${reference}, "${subject}", was in another account. We have moved it to yours.`,
      'It keeps its place and its promise.',
    ],
  }),

  handedOver: ({ reference, subject }, by) => ({
    subject: `${reference}: it is yours now`,
    paragraphs: [
      `${by || 'The team'} hands ticket ${reference}, "${subject}", over to you. It keeps its place and its promise.`,
      'Without activity it returns to its place like any other.',
    ],
  }),

  fileQuarantined: ({ reference, subject }) => ({
    subject: `${reference}: we hold a file back`,
    paragraphs: [
      `The virus scanner found something harmful in a file that you sent with ticket ${reference}, "${subject}".`,
      'Nobody can open it. The text and the other files have arrived.',
      'If the file is needed, check your computer and send it again.',
    ],
  }),
};
