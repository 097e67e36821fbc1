import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'knowledge.article-not-found': { es: 'No existe ese artículo.', en: 'There is no such article.' },
  'knowledge.article-empty': {
    es: 'El artículo no tiene texto en ningún idioma.',
    en: 'The article has no words in any language.',
  },
  'knowledge.article-archived': {
    es: 'El artículo está archivado y ya no se puede cambiar.',
    en: 'The article is archived and can no longer be changed.',
  },
  'knowledge.category-not-found': { es: 'No existe esa categoría.', en: 'There is no such category.' },
  'knowledge.facts-changed-meanwhile': {
    es: 'Otra persona ha cambiado estos datos. Vuelva a cargarlos antes de guardar.',
    en: 'Somebody else has changed these facts. Load them again before you save.',
  },
  'knowledge.fact-twice': {
    es: 'Dos datos tienen el mismo nombre de campo.',
    en: 'Two facts have the same field name.',
  },
  'knowledge.fact-choices': {
    es: 'Un dato de tipo «choice» necesita al menos dos opciones, y los demás ninguna.',
    en: 'A fact of type "choice" needs at least two choices, the others none.',
  },
  'knowledge.question-not-found': { es: 'No existe esa pregunta.', en: 'There is no such question.' },
});
