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
  'queue.not-parked': { es: 'El ticket no está en cola de espera.', en: 'The ticket is not parked.' },
  'queue.review-too-far': {
    es: 'La fecha de las próximas noticias debe ser como muy tarde el {last}.',
    en: 'The next news must be promised for {last} at the latest.',
  },
  'queue.review-not-served': {
    es: 'Ese día no atendemos. Elija un día laborable hasta el {last}.',
    en: 'We do not serve that day. Choose a served day up to {last}.',
  },
  'queue.parked-too-often': {
    es: 'Este ticket ya se ha aplazado {max} veces más. Ahora decide un supervisor.',
    en: 'This ticket has been parked again {max} times. A supervisor decides now.',
  },
  'queue.nothing-to-object-to': {
    es: 'Ese mensaje no es la última respuesta de un ticket respondido.',
    en: 'That message is not the last answer of an answered ticket.',
  },
  'queue.objection-too-late': {
    es: 'Puede indicarlo durante {days} días laborables tras la respuesta. Ahora escriba un mensaje: el ticket se reabre.',
    en: 'You can say so for {days} served days after the answer. Now write a message: the ticket is reopened.',
  },
  'queue.objection-pending': {
    es: 'Ya lo ha indicado; un supervisor lo está revisando.',
    en: 'You have said so already; a supervisor is looking at it.',
  },
  'queue.objection-not-found': { es: 'No existe esa objeción.', en: 'There is no such objection.' },
  'queue.objection-decided': { es: 'Ya se ha decidido.', en: 'It has been decided already.' },
  'queue.account-not-found': { es: 'No existe esa cuenta.', en: 'There is no such account.' },
  'queue.mark-not-found': { es: 'No existe esa anotación.', en: 'There is no such mark.' },
  'queue.mark-void': { es: 'Esa anotación ya no cuenta.', en: 'That mark no longer counts.' },
  'queue.already-appealed': {
    es: 'Ya ha recurrido esa anotación. Solo se puede una vez.',
    en: 'You have appealed against that mark already. It can be done once.',
  },
  'queue.appeal-not-found': { es: 'No existe ese recurso.', en: 'There is no such appeal.' },
  'queue.appeal-decided': {
    es: 'Ese recurso ya está decidido.',
    en: 'That appeal has been decided already.',
  },
  'queue.own-mark': {
    es: 'La anotación es suya: sobre el recurso decide otro supervisor.',
    en: 'The mark is yours: another supervisor rules on the appeal.',
  },
  'queue.nothing-to-pardon': {
    es: 'Esa cuenta no tiene anotaciones que perdonar.',
    en: 'That account has no marks to pardon.',
  },
  'queue.too-many-to-replay': {
    es: 'En ese período hay más de {most} tickets. Elija uno más corto.',
    en: 'There are more than {most} tickets in that period. Choose a shorter one.',
  },
  'queue.period-too-long': {
    es: 'El período debe durar como mucho {days} días y terminar después de empezar.',
    en: 'The period must last {days} days at most and end after it begins.',
  },
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
