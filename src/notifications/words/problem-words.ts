import { writtenMoment } from '../domain/written-moment';
import type { Language } from '../domain/language';
import type { Words } from './words';

/*
 * What people are told of known problems, of paid tickets that wait, and of premium under load.
 */

type ProblemWords = Pick<Words, 'problemUpdate' | 'premiumWaits' | 'premiumAlarm'>;

const at = (instant: string, language: Language) =>
  `${writtenMoment(instant, language)} ${language === 'es' ? '(hora de Madrid)' : '(Madrid time)'}`;

export const spanishProblemWords: ProblemWords = {
  problemUpdate: ({ title, body, closes }) => ({
    subject: closes ? `Solucionado: ${title.es}` : `Hay novedades: ${title.es}`,
    paragraphs: [
      'Usted nos dijo que también le ocurre. Estas son las novedades:',
      body,
      closes
        ? 'Damos el problema por solucionado. Si le sigue ocurriendo, escríbanos un ticket.'
        : 'Le avisaremos de nuevo cuando sepamos más. No hace falta que nos escriba.',
    ],
  }),

  premiumWaits: (ticket, { minutes, promisedAt }) => ({
    subject:
      minutes === 0
        ? `${ticket.reference}: nuevo ticket premium`
        : `${ticket.reference}: ticket premium sin atender desde hace ${minutes} minutos`,
    paragraphs: [
      minutes === 0
        ? `Se ha pagado prioridad para el ticket ${ticket.reference}, «${ticket.subject}». Espera a quien esté de guardia.`
        : `Nadie atiende aún el ticket premium ${ticket.reference}, «${ticket.subject}».`,
      `Respuesta garantizada: a más tardar el ${at(promisedAt, 'es')}.`,
    ],
  }),

  premiumAlarm: ({ premiumPercent, punctualityPercent, servedDays }) => ({
    subject: 'El soporte premium retrasa los tickets estándar',
    paragraphs: [
      `En los últimos ${servedDays} días laborables, el ${premiumPercent} % de las respuestas fueron premium.`,
      `De las preguntas estándar del día se respondieron a tiempo el ${punctualityPercent} %.`,
      'Conviene reforzar el equipo o vender menos prioridad mientras dure.',
    ],
  }),
};

export const englishProblemWords: ProblemWords = {
  problemUpdate: ({ title, body, closes }) => ({
    subject: `${closes ? 'Solved' : 'News'}: ${title.en ?? title.es}`,
    paragraphs: [
      'You told us that this happens to you too. Here is the news:',
      body,
      closes
        ? 'We consider the problem solved. If it still happens to you, please send us a ticket.'
        : 'We will tell you again when we know more. There is no need to write to us.',
    ],
  }),

  premiumWaits: (ticket, { minutes, promisedAt }) => ({
    subject:
      minutes === 0
        ? `${ticket.reference}: new premium ticket`
        : `${ticket.reference}: premium ticket unclaimed for ${minutes} minutes`,
    paragraphs: [
      minutes === 0
        ? `Priority was paid for ticket ${ticket.reference}, "${ticket.subject}". It waits for whoever is on duty.`
        : `Nobody has claimed the premium ticket ${ticket.reference}, "${ticket.subject}", yet.`,
      `Guaranteed answer: by ${at(promisedAt, 'en')} at the latest.`,
    ],
  }),

  premiumAlarm: ({ premiumPercent, punctualityPercent, servedDays }) => ({
    subject: 'Premium support delays the standard tickets',
    paragraphs: [
      `Over the last ${servedDays} served days, ${premiumPercent} % of the answers were premium.`,
      `Of the standard questions of the day, ${punctualityPercent} % were answered in time.`,
      'Consider more people, or selling less priority while it lasts.',
    ],
  }),
};
