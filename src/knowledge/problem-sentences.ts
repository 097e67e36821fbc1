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
  'knowledge.search-unavailable': {
    es: 'El buscador se está preparando. Inténtelo de nuevo en unos segundos.',
    en: 'The search is getting ready. Please try again in a few seconds.',
  },
  'knowledge.words-changed-meanwhile': {
    es: 'Otra persona ha cambiado esta lista mientras tanto. Vuelva a cargarla.',
    en: 'Somebody else changed this list meanwhile. Load it again.',
  },
  'knowledge.bad-synonyms': {
    es: 'Cada grupo de sinónimos necesita al menos dos palabras o frases distintas.',
    en: 'Each group of synonyms needs at least two different words or phrases.',
  },
  'knowledge.phrase-empty': {
    es: 'La frase solo contiene palabras que el buscador no tiene en cuenta.',
    en: 'The phrase holds only words that the search does not consider.',
  },
  'knowledge.pin-not-found': { es: 'No existe esa respuesta fijada.', en: 'There is no such pinned answer.' },
  'knowledge.too-many-pins': {
    es: 'Hay {limit} respuestas fijadas, y no caben más.',
    en: 'There are {limit} pinned answers, and no more fit in.',
  },
  'knowledge.question-not-found': { es: 'No existe esa pregunta.', en: 'There is no such question.' },
});
