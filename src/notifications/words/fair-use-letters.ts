import type { Language } from '../domain/language';
import { writtenMoment } from '../domain/written-moment';
import type { ToldMark, Words } from './words';

/*
 * What accounts are told of their standing under the fair-use policy: plainly, kindly, and with the way out.
 */

type FairUseLetters = Pick<
  Words,
  'standingLink' | 'fairUseMark' | 'fairUseWarning' | 'fairUseDeferral' | 'fairUseRestored' | 'appealRuled'
>;

const at = (instant: string, language: Language) =>
  `${writtenMoment(instant, language)} ${language === 'es' ? '(hora de Madrid)' : '(Madrid time)'}`;

function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

const spanishKinds: Readonly<Record<string, string>> = {
  excessive_number: 'Nos ha escrito más veces de las que prevé la política de uso justo.',
  in_documentation: 'La respuesta a alguna de sus preguntas ya estaba en la ayuda.',
  steps_not_followed: 'Los pasos que le dimos quedaron sin probar.',
};

const englishKinds: Readonly<Record<string, string>> = {
  excessive_number: 'You have written to us more often than the fair-use policy provides for.',
  in_documentation: 'The answer to some of your questions was in the help already.',
  steps_not_followed: 'The steps that we gave you were not tried.',
};

const spanishAppeal =
  'Si no está de acuerdo, puede recurrir cada anotación una vez. La revisará otra persona.';
const englishAppeal =
  'If you disagree, you can appeal against each mark once. Somebody else will look at it.';

const marks = (count: number) => (count === 1 ? 'una anotación' : `${count} anotaciones`);
const about = ({ kind }: ToldMark, kinds: Readonly<Record<string, string>>) =>
  kinds[kind] ? [kinds[kind]] : [];

export const spanishFairUse: FairUseLetters = {
  standingLink: 'Puede ver sus anotaciones y recurrirlas aquí:',

  fairUseMark: (mark) => ({
    subject: `Una anotación sobre ${mark.reference} (política de uso justo)`,
    paragraphs: [
      ...about(mark, spanishKinds),
      `Hemos dejado una anotación sobre el ticket ${mark.reference}. Por ahora no cambia nada más.`,
      spanishAppeal,
    ],
  }),

  fairUseWarning: ({ kind, until }) => ({
    subject: 'Un aviso sobre la política de uso justo',
    paragraphs: [
      ...(spanishKinds[kind] ? [spanishKinds[kind]] : []),
      'Es solo un aviso: sus tickets se atienden igual que siempre.',
      'Si hay más anotaciones después del siguiente día laborable, atenderemos más tarde sus tickets nuevos.',
      `Sin anotaciones nuevas, el aviso termina el ${at(until, 'es')}.`,
      spanishAppeal,
    ],
  }),

  fairUseDeferral: ({ marks: count, minutes, until }) => ({
    subject: 'Atenderemos más tarde sus tickets nuevos',
    paragraphs: [
      `Desde el aviso hay ${marks(count)} por la política de uso justo.`,
      `Sus próximos tickets estándar pierden ${length(minutes)} de horario de atención en la cola.`,
      'Los que ya nos ha enviado conservan su puesto y su plazo.',
      'Antes de enviar un ticket verá siempre cuándo le responderemos. Los tickets premium no cambian.',
      `Sin anotaciones nuevas, todo vuelve a la normalidad el ${at(until, 'es')}.`,
      spanishAppeal,
    ],
  }),

  fairUseRestored: ({ to, minutes }) => ({
    subject: to === 'good' ? 'Todo en orden de nuevo' : 'Su situación ha mejorado',
    paragraphs:
      to === 'good'
        ? ['Sus tickets vuelven a atenderse como siempre. Gracias por su comprensión.']
        : to === 'warned'
          ? ['Sus tickets vuelven a atenderse como siempre. Queda solo el aviso.']
          : [`Sus tickets nuevos pierden ahora menos tiempo en la cola: ${length(minutes)} de horario.`],
  }),

  appealRuled: (mark, outcome) => ({
    subject: `Hemos revisado la anotación sobre ${mark.reference}`,
    paragraphs:
      outcome === 'rejected'
        ? [
            `Otra persona ha revisado la anotación sobre ${mark.reference}. Se mantiene.`,
            'El motivo está en la página de su cuenta.',
          ]
        : outcome === 'lapsed'
          ? [
              `Nadie decidió a tiempo sobre su recurso, y eso cuenta a su favor.`,
              `La anotación sobre ${mark.reference} ya no cuenta.`,
            ]
          : [`La anotación sobre ${mark.reference} ya no cuenta. Sentimos las molestias.`],
  }),
};

export const englishFairUse: FairUseLetters = {
  standingLink: 'You can see your marks and appeal against them here:',

  fairUseMark: (mark) => ({
    subject: `A mark about ${mark.reference} (fair-use policy)`,
    paragraphs: [
      ...about(mark, englishKinds),
      `We have made a mark about ticket ${mark.reference}. For now nothing else changes.`,
      englishAppeal,
    ],
  }),

  fairUseWarning: ({ kind, until }) => ({
    subject: 'A warning about the fair-use policy',
    paragraphs: [
      ...(englishKinds[kind] ? [englishKinds[kind]] : []),
      'It is a warning only: your tickets are answered as always.',
      'If there are more marks after the next served day, we will answer your new tickets later.',
      `Without new marks the warning ends on ${at(until, 'en')}.`,
      englishAppeal,
    ],
  }),

  fairUseDeferral: ({ marks: count, minutes, until }) => ({
    subject: 'We will answer your new tickets later',
    paragraphs: [
      `Since the warning there ${count === 1 ? 'is one mark' : `are ${count} marks`} under the fair-use policy.`,
      `Your next standard tickets lose ${length(minutes)} of open time in the queue.`,
      'Those that you have sent already keep their place and their time.',
      'Before you send a ticket you always see when we will answer. Premium tickets do not change.',
      `Without new marks everything is as before on ${at(until, 'en')}.`,
      englishAppeal,
    ],
  }),

  fairUseRestored: ({ to, minutes }) => ({
    subject: to === 'good' ? 'All is well again' : 'Your standing is better now',
    paragraphs:
      to === 'good'
        ? ['Your tickets are answered as always again. Thank you for your understanding.']
        : to === 'warned'
          ? ['Your tickets are answered as always again. Only the warning remains.']
          : [`Your new tickets lose less time in the queue now: ${length(minutes)} of open time.`],
  }),

  appealRuled: (mark, outcome) => ({
    subject: `We have looked at the mark about ${mark.reference}`,
    paragraphs:
      outcome === 'rejected'
        ? [
            `Somebody else has looked at the mark about ${mark.reference}. It stays.`,
            'The reason is on the page of your account.',
          ]
        : outcome === 'lapsed'
          ? [
              'Nobody ruled on your appeal in time, and that counts in your favour.',
              `The mark about ${mark.reference} no longer counts.`,
            ]
          : [`The mark about ${mark.reference} no longer counts. We are sorry for the trouble.`],
  }),
};
