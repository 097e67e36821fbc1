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
});
