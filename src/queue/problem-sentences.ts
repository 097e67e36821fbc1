import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'queue.too-many-claims': {
    es: 'Ya tiene {max} tickets de este carril en curso. Responda o devuelva uno antes.',
    en: 'You already hold {max} tickets of this lane. Answer or release one first.',
  },
  'queue.claimed-by': {
    es: 'Otra persona está atendiendo este ticket.',
    en: 'Somebody else is answering this ticket.',
  },
  'queue.not-waiting': { es: 'El ticket no está en espera.', en: 'The ticket is not waiting.' },
  'queue.not-claimed': { es: 'Nadie está atendiendo este ticket.', en: 'Nobody is answering this ticket.' },
  'queue.premium-not-sold': {
    es: 'Ahora mismo no vendemos soporte prioritario: no podríamos cumplir el plazo. Puede enviar un ticket estándar.',
    en: 'We do not sell priority support just now: we could not keep the promise. You can send a standard ticket.',
  },
  'queue.duty-changed-meanwhile': {
    es: 'Otra persona ha cambiado las guardias mientras tanto. Vuelva a cargarlas.',
    en: 'Somebody else changed the duty list meanwhile. Load it again.',
  },
  'queue.duty-of-others': {
    es: 'Solo puede cambiar sus propias guardias; las de los demás las cambia un supervisor.',
    en: 'You can change your own duty only; a supervisor changes that of others.',
  },
  'queue.bad-duty': {
    es: 'Una guardia debe terminar después de empezar.',
    en: 'Duty must end after it begins.',
  },
  'queue.unknown-staff': { es: 'Esa persona no es del equipo.', en: 'That person is not of the staff.' },
});
