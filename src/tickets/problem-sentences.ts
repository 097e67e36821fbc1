import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'tickets.not-found': { es: 'No existe ese ticket.', en: 'There is no such ticket.' },
  'tickets.unknown-category': { es: 'No existe esa categoría.', en: 'There is no such category.' },
  'tickets.unknown-shop': { es: 'Esa tienda no es de su cuenta.', en: 'That shop is not of your account.' },
  'tickets.unknown-question': { es: 'No existe esa pregunta.', en: 'There is no such question.' },
  'tickets.unknown-message': {
    es: 'Ese mensaje no es de este ticket.',
    en: 'That message does not belong to this ticket.',
  },
  'tickets.unknown-step': {
    es: 'Ese paso no está en la última respuesta con pasos.',
    en: 'That step is not in the last answer that has steps.',
  },
  'tickets.no-steps': {
    es: 'Esa respuesta no se envió como pasos.',
    en: 'That answer was not sent as steps.',
  },
  'tickets.draft-not-found': { es: 'No existe ese borrador.', en: 'There is no such draft.' },
  'tickets.draft-changed-meanwhile': {
    es: 'El borrador ha cambiado en otro dispositivo. Vuelva a cargarlo antes de guardar.',
    en: 'The draft has changed on another device. Load it again before you save.',
  },
  'tickets.too-many-drafts': {
    es: 'Ya guarda {max} borradores. Envíe o borre alguno antes de empezar otro.',
    en: 'You already keep {max} drafts. Send or delete one before you begin another.',
  },
  'tickets.link-invalid': {
    es: 'Este enlace no sirve o ya se ha usado.',
    en: 'This link does not work or was used already.',
  },
  'tickets.link-expired': { es: 'Este enlace ha caducado.', en: 'This link has expired.' },
  'tickets.contact-too-many-open': {
    es: 'Ya tiene {max} tickets abiertos. Podrá confirmar este cuando se cierre alguno.',
    en: 'You already have {max} open tickets. You can confirm this one when another is closed.',
  },
  'tickets.contact-too-many-lately': {
    es: 'Ya ha enviado {max} tickets en {days} días. Podrá confirmar este más adelante.',
    en: 'You have sent {max} tickets in {days} days already. You can confirm this one later.',
  },
  'tickets.empty-message': {
    es: 'Escriba un mensaje, o indique que está resuelto.',
    en: 'Write a message, or say that it is solved.',
  },
  'tickets.already-closed': { es: 'El ticket ya está cerrado.', en: 'The ticket is already closed.' },
  'tickets.transition-refused': {
    es: 'En su estado actual ({status}) el ticket no lo permite. Ahora se puede: {allowed}.',
    en: 'In its present state ({status}) the ticket does not allow this. Allowed now: {allowed}.',
  },
  'tickets.customer-wrote-meanwhile': {
    es: 'El cliente ha escrito mientras tanto. Lea su mensaje antes de responder.',
    en: 'The customer wrote meanwhile. Read the message before you answer.',
  },
  'tickets.answered-meanwhile': {
    es: 'Un compañero ha respondido mientras tanto. Lea su respuesta antes de enviar otra.',
    en: 'A colleague answered meanwhile. Read that answer before you send another.',
  },
  'tickets.already-premium': { es: 'El ticket ya es premium.', en: 'The ticket is already premium.' },
  'tickets.no-fee-to-waive': {
    es: 'Este ticket no tiene un pago que se pueda devolver.',
    en: 'Nothing was paid for this ticket that could go back.',
  },
  'tickets.being-answered': {
    es: 'Ya estamos atendiendo su ticket: pagar prioridad no lo haría más rápido.',
    en: 'We are already answering your ticket: paying for priority would not make it faster.',
  },
  'tickets.problem-not-found': {
    es: 'No existe ese problema conocido.',
    en: 'There is no such known problem.',
  },
  'tickets.problem-closed': {
    es: 'Ese problema conocido ya está cerrado.',
    en: 'That known problem is already closed.',
  },
  'tickets.too-late-to-take-back': {
    es: 'Ya no se puede retirar la respuesta: han pasado {seconds} segundos o el ticket ha cambiado.',
    en: 'The answer can no longer be taken back: {seconds} seconds have passed, or the ticket has changed.',
  },
  'tickets.message-not-found': { es: 'No existe ese mensaje.', en: 'There is no such message.' },
  'tickets.answer-very-short': {
    es: 'La respuesta es muy corta (menos de {letters} letras). ¿Es una respuesta o un aviso?',
    en: 'The answer is very short (fewer than {letters} letters). Is it an answer or an update?',
  },
  'tickets.unknown-article': { es: 'No existe ese artículo.', en: 'There is no such article.' },
  'tickets.unknown-prepared-question': {
    es: 'No existe esa pregunta preparada.',
    en: 'There is no such prepared question.',
  },
  'tickets.nothing-asked': {
    es: 'Escriba qué necesita saber o elija una pregunta preparada.',
    en: 'Write what you need to know, or choose a prepared question.',
  },
  'tickets.unknown-colleague': {
    es: 'Esa persona no es del equipo.',
    en: 'That person is not of the staff.',
  },
  'tickets.unknown-account': {
    es: 'No existe esa cuenta, o la persona no es de ella.',
    en: 'There is no such account, or the person is not of it.',
  },
  'tickets.account-or-contact': {
    es: 'Indique una cuenta o un contacto sin cuenta, no ambos. Un contacto no tiene tienda.',
    en: 'Name an account or a contact without one, not both. A contact has no shop.',
  },
  'tickets.already-there': {
    es: 'El ticket ya es de esa cuenta.',
    en: 'The ticket is of that account already.',
  },
  'tickets.no-priority-to-give': {
    es: 'El ticket no es premium: no hay prioridad que pasar a una parte.',
    en: 'The ticket is not premium: there is no priority to give to a part.',
  },
  'tickets.merge-with-itself': {
    es: 'Un ticket no se puede unir a sí mismo.',
    en: 'A ticket cannot be merged with itself.',
  },
  'tickets.merge-other-account': {
    es: 'Solo se unen tickets de la misma cuenta.',
    en: 'Only tickets of the same account can be merged.',
  },
  'tickets.holds-merged': {
    es: 'A este ticket ya se han unido otros. Únalos antes al que deba seguir.',
    en: 'Others are merged into this ticket. First merge them into the one that is to go on.',
  },
  'tickets.link-to-itself': {
    es: 'Un ticket no se puede enlazar consigo mismo.',
    en: 'A ticket cannot be linked to itself.',
  },
  'tickets.already-linked': {
    es: 'Esos tickets ya están enlazados.',
    en: 'Those tickets are linked already.',
  },
  'tickets.link-not-found': {
    es: 'Esos tickets no están enlazados.',
    en: 'Those tickets are not linked.',
  },
  'tickets.macro-not-found': { es: 'No existe esa plantilla.', en: 'There is no such macro.' },
  'tickets.unknown-variable': {
    es: 'La plantilla usa una variable desconocida. Se pueden usar: {known}.',
    en: 'The macro uses an unknown variable. Known are: {known}.',
  },
  'tickets.address-blocked': {
    es: 'No podemos aceptar más tickets desde esta dirección de correo.',
    en: 'We can take no more tickets from this e-mail address.',
  },
  'tickets.already-blocked': {
    es: 'Esa dirección ya está bloqueada.',
    en: 'That address is blocked already.',
  },
  'tickets.address-not-blocked': {
    es: 'Esa dirección no está bloqueada.',
    en: 'That address is not blocked.',
  },
});
