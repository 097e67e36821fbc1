import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'knowledge.article-not-found': { es: 'No existe ese artículo.', en: 'There is no such article.' },
  'knowledge.article-moved': {
    es: 'El artículo está en otra dirección.',
    en: 'The article is at another address.',
  },
  'knowledge.article-empty': {
    es: 'El artículo no tiene texto en ningún idioma.',
    en: 'The article has no words in any language.',
  },
  'knowledge.article-archived': {
    es: 'El artículo está archivado. Recupérelo como borrador para cambiarlo.',
    en: 'The article is archived. Make it a draft again to change it.',
  },
  'knowledge.article-scheduled': {
    es: 'El artículo está programado. Anule primero su publicación.',
    en: 'The article is scheduled. Call its publication off first.',
  },
  'knowledge.article-not-published': {
    es: 'El artículo no está publicado.',
    en: 'The article is not published.',
  },
  'knowledge.language-not-found': {
    es: 'El artículo no está escrito en ese idioma.',
    en: 'The article is not written in that language.',
  },
  'knowledge.last-language': {
    es: 'Es el único idioma del artículo. Archive el artículo si ya no hace falta.',
    en: 'It is the only language of the article. Archive the article if it is not needed any more.',
  },
  'knowledge.nothing-to-publish': {
    es: 'No hay cambios por publicar.',
    en: 'There are no changes to be published.',
  },
  'knowledge.schedule-in-the-past': {
    es: 'La fecha de publicación ya ha pasado.',
    en: 'The moment of publication has passed.',
  },
  'knowledge.changed-meanwhile': {
    es: 'Otra persona ha cambiado el artículo mientras usted lo editaba.',
    en: 'Somebody else has changed the article while you were editing it.',
  },
  'knowledge.for-supervisors': {
    es: 'Solo un supervisor cambia lo que ya está publicado.',
    en: 'Only a supervisor changes what is published already.',
  },
  'knowledge.revision-not-found': { es: 'No existe esa versión.', en: 'There is no such revision.' },
  'knowledge.slug-taken': {
    es: 'La dirección «{slug}» ya está en uso o lo estuvo.',
    en: 'The address "{slug}" is in use or was once.',
  },
  'knowledge.bad-slug': {
    es: 'La dirección admite minúsculas sin acento, cifras y guiones.',
    en: 'An address takes small letters without accents, digits and hyphens.',
  },
  'knowledge.unknown-article': {
    es: 'No existe un artículo con esa dirección, o es el propio artículo.',
    en: 'There is no article at that address, or it is the article itself.',
  },
  'knowledge.only-faq-points': {
    es: 'Solo una pregunta frecuente remite a otro artículo.',
    en: 'Only a frequent question points to another article.',
  },
  'knowledge.unknown-locale': {
    es: 'En esta ayuda no se escribe en ese idioma.',
    en: 'This help is not written in that language.',
  },
  'knowledge.unknown-category': { es: 'No existe ese tema.', en: 'There is no such category.' },
  'knowledge.category-not-found': { es: 'No existe ese tema.', en: 'There is no such category.' },
  'knowledge.category-changed-meanwhile': {
    es: 'Otra persona ha cambiado el tema mientras usted lo editaba.',
    en: 'Somebody else has changed the category while you were editing it.',
  },
  'knowledge.category-in-use': {
    es: 'El tema contiene artículos u otros temas.',
    en: 'The category holds articles or other categories.',
  },
  'knowledge.category-too-deep': {
    es: 'Un tema no puede contenerse a sí mismo ni pasar de cuatro niveles.',
    en: 'A category cannot lie in itself, nor deeper than four levels.',
  },
  'knowledge.order-incomplete': {
    es: 'La lista no nombra todos los temas una vez. Vuelva a cargarla.',
    en: 'The list does not name every category once. Load it again.',
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
