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
  'knowledge.question-not-found': { es: 'No existe esa pregunta.', en: 'There is no such question.' },
});
