import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'desk.too-many-streams': {
    es: 'Tiene demasiadas páginas abiertas. Cierre alguna e inténtelo de nuevo.',
    en: 'You have too many pages open. Close some and try again.',
  },
});
