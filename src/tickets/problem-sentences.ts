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
  'tickets.already-premium': { es: 'El ticket ya es premium.', en: 'The ticket is already premium.' },
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
});
