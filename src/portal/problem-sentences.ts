import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'portal.foreign-form': {
    es: 'El formulario no venía de una página nuestra, o se abrió en otra sesión. Ábralo de nuevo y repítalo.',
    en: 'The form did not come from a page of ours, or was opened in another session. Please open it again.',
  },
});
