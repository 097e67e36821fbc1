/** How people ask, in Spanish and English; all folded, phrases of words with single spaces. */

const list = (words: string): readonly string[] =>
  words
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** A sentence that begins with one of these asks, with a question mark or without. */
export const interrogatives = list(`
  como|cuando|cuanto|cuanta|cuantos|cuantas|donde|adonde|por que|que|cual|cuales|quien|quienes|a que|de que|en que
  con que|para que|hasta cuando|desde cuando|a quien
  how|what|when|where|why|which|who|whose|can|could|do|does|did|is|are|was|will|would i|would you|would it|would the|would there|should|may|am|have|has|any|in what
  is there|is it possible`);

/** And with one of these where it is not told: «Puedo entrar», «¿Puedo entrar?» */
export const mayAsk = list(`
  puedo|puede|pueden|podemos|podria|podrian|se puede|se podria|es posible|es necesario|es normal|seria posible|hay|existe
  tengo que|hace falta|debo|debemos`);

/** A sentence that holds one of these wants something done or known. */
export const requests = list(`
  quiero|queremos|queria|queriamos|quisiera|quisieramos|querria|querriamos|me gustaria|nos gustaria|deseo|deseamos|desearia|solicito
  solicitamos|necesito|necesitamos|necesitaria|ruego|rogamos|busco|buscamos|pido|pedimos|me interesa|nos interesa
  me pueden decir|podrian decirme|pueden decirme|podria decirme|no se como|no sabemos como|no se donde
  no encuentro|no encontramos|por favor|agradeceria que
  i want|we want|i need|we need|i would like|i d like|we would like|we d like|i wish|i m looking|i am looking
  i have to|i ve to|i gotta|i have got to|i ve got to|got to|gotta|wanna|please|tell me|let me know|i don t know how
  i do not know how|i dont know how|i m trying to|i am trying to|i try to|trying to|help me|can you|could you
  i need to|assistance|need help|i request|i am requesting|not sure why|don t understand why|don t know why|i wonder
  i d love|looking to|looking for|wondering|any way to|unsure|i d appreciate|would appreciate|in need of|interested in
  i don t know what|i do not know what|i dont know what|i dont know how
  no entiendo por que|no entendemos por que|no se por que|me pregunto`);

/** A sentence that holds one of these says that something is wrong. */
export const complaints = list(`
  no funciona|no funcionan|no va|no van|no aparece|no aparecen|no sale|no salen|no carga|no cargan|no abre|no llega
  no llegan|no recibo|no recibimos|no puedo|no podemos|no me deja|no nos deja|no deja|no se ve|no se ven|no se guarda
  no se guardan|no se envia|no se envian|no muestra|no guarda|no coincide|no cuadra|no me aparece|no me llega|no me sale
  no se aplica|no se aplican|no se actualiza|no se actualizan|no se muestra|no se muestran|no se abre|no se calcula
  no se calculan|no se carga|no se cargan|no se borra|no se puede|no se pueden|no me llegan|no me aparecen|no me salen
  da error|me da error|da un error|sale un error|falla|fallan|ha dejado de|han dejado de|se ha borrado|ha desaparecido
  han desaparecido|se queda|va lento|va lenta|va muy lento|va muy lenta|esta mal|estan mal|sale mal|salen mal|duplicado
  doesn t work|does not work|don t work|not working|isn t working|is broken|doesnt work|isnt working|can t|cannot
  cant|couldn t|won t|failed|fails|declined|rejected|is missing|disappeared|didn t|did not|hasn t|has not|never arrived|is not|are not|isn t|aren t|not being
  there is a problem|there s a problem|issue with|issues with|problem with|problems with|error`);

/** Something that went wrong, and what: unlike a complaint they also say what the matter is. */
export const mishaps = list(`
  me han cobrado|se ha cobrado|me han robado|he perdido|he olvidado|se me olvido|ha sido rechazado|ha sido cancelado
  stole|stolen|i lost|lost my|forgot|forgotten|locked out|blocked|cancelled|canceled|charged|took my|wrong|deducted|wouldn t
  wasn t|weren t|awaiting|denied|unauthorized|unable to|refuses|refused|stuck|lost|damaged|hacked|delayed|overdue|frozen
  expired|crashes|crashed|incorrect|invalid|haven t|have not|hadn t|nothing happens|still waiting|waiting for|never received
  trouble|difficulties|difficulty|mistake|unexpected|unknown|twice|swallowed|vanished|gone|suspicious|fraud|hangs|freezes
  por error|aun no|todavia no|sigue sin|siguen sin|caducado|caducada|bloqueado|bloqueada|atascado|atascada|danado|danada
  roto|rota|incorrecto|incorrecta|equivocado|equivocada|perdido|perdida|retrasado|sin respuesta|dos veces`);

/** Words at the start of a sentence that announce a further matter. */
export const furthers = list(`
  tambien|ademas|por otro lado|por otra parte|por cierto|aparte|aparte de eso|otra cosa|otra pregunta|otra duda|otra consulta
  y otra cosa|y otra pregunta|y otra duda|una cosa mas|una pregunta mas|una duda mas|asimismo|igualmente|en segundo lugar
  en tercer lugar|segundo|tercero|segunda pregunta|segunda duda|por ultimo|finalmente|y por ultimo|de paso|aprovecho
  ya que estoy|cambiando de tema|y ademas|y tambien|y aparte|y de paso|y por cierto|pregunta 2|duda 2|lo segundo|lo primero|el primero|el segundo|la primera|la segunda|el otro|la otra
  also|and also|another question|another thing|one more thing|one more question|besides|by the way|btw|on another note
  in addition|additionally|furthermore|moreover|secondly|second|second question|thirdly|finally|lastly|and another thing
  next question|on top of that|separately|apart from that|aside from that|while i m at it|plus|other question`);

/** A sentence that begins with one of these says who writes, and with what. */
export const introductions = list(`
  tengo|tenemos|soy|somos|uso|usamos|utilizo|utilizamos|estoy usando|estamos usando|acabo de|acabamos de|hace|llevo
  llevamos|trabajo|trabajamos|vendo|vendemos|mi tienda|nuestra tienda|en mi tienda|en nuestra tienda|he instalado
  hemos instalado|he creado|hemos creado|ayer|hoy|esta manana|desde|con la
  i run|we run|i use|we use|i am using|i m using|we are using|i just|i ve just|i have just|we have just|i am a|i m a
  we are a|i have a shop|we have a shop|my shop|our shop|i sell|we sell|yesterday|today|this morning|since`);

/** Verbs in the form in which a bare wish begins: «cambiar la dirección», "change my address". */
export const bareWishes = list(`
  check|checking|change|changing|cancel|canceling|cancelling|see|track|tracking|get|getting|find|finding|locate|open|opening
  close|closing|create|creating|delete|deleting|remove|removing|edit|editing|set|update|updating|switch|switching|report
  reporting|contact|contacting|pay|paying|buy|buying|purchase|download|downloading|request|requesting|submit|leave|know
  need|want|help|make|making|use|using|modify|correct|add|retrieve|recover|register|sign|talk|speak|file|lodge|restitution
  receive|review|transfer|move|block|freeze|unblock|activate|increase|decrease|schedule|send|show|give|order|ask
  cambiar|ver|consultar|cancelar|activar|desactivar|configurar|anadir|quitar|borrar|eliminar|instalar|exportar|importar
  return|refund|exchange|replace|upgrade|downgrade|renew|subscribe|unsubscribe|verify|link|connect|restore|reset|unlock|enable
  disable|install|import|export|upload|publish|print|translate|hide|stop|book|claim|deliver|ship|apply|obtain|arrange
  devolver|renovar|conectar|restaurar|restablecer|publicar|subir|reservar|reclamar|programar|vincular|sincronizar
  poner|crear|modificar|actualizar|recuperar|descargar|enviar|imprimir|saber|conocer|obtener|pagar|contratar|ampliar|mover
  traducir|ocultar|mostrar|revisar|solucionar`);

/** A sentence with one of these may speak of what was said before. */
export const references = list(`
  esto|eso|ello|este error|ese error|este problema|ese problema|este mensaje|lo mismo|al respecto|el problema|el error|hacerlo
  it|they|this|that|these|those|them|the same|the problem|the issue|there`);

/** Questions about the question: they ask nothing of their own. */
export const pleas = list(`
  ayuda|ayudarme|ayudarnos|ayudeme|ayudenme|alguna idea|alguna solucion|alguna ayuda|alguna sugerencia|alguien sabe|alguien lo
  me explico|que hago|que puedo hacer|que debo hacer|que tengo que hacer|que podemos hacer|como lo soluciono|como puedo solucionarlo
  a que se debe|que puede ser|que puede estar|que esta pasando|que ocurre|que pasa|que sucede|por que ocurre|es normal|como procedo
  help|any idea|any ideas|what should i do|what can i do|what do i do|what happened|what s going on|what is going on|how come
  can you help|could you help|please advise|next steps|what steps|what are the steps|que pasos|why is that|what now|is this normal|is that normal`);

/** Said of any matter: when, how urgently, and that somebody look at it. */
export const emptyWords = list(`
  hoy|ayer|anteayer|manana|ahora|urgente|urgentemente|cuanto antes|lo antes posible|siempre|nunca|nada|comprobar|revisar
  mirar|verificar|confirmar|indicar|decir|explicar|deberia|cosa|tema|problema|duda|pregunta|preguntar|consulta|saludo
  today|yesterday|tomorrow|now|urgent|asap|always|never|check|verify|confirm|look|tell|explain|figure|happen|happening|going|thing|question|issue|problem`);
