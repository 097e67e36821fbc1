import { declareProblems } from './http/problem-words';

declareProblems({
  'platform.unforeseen': {
    es: 'Se ha producido un error que no esperábamos. Puede intentarlo de nuevo; si se repite, indique el número de solicitud.',
    en: 'An error occurred that we did not foresee. You may try again; if it comes back, quote the request id.',
  },
  'platform.transaction-lost': {
    es: 'La base de datos ha anulado la operación. No se ha guardado nada; inténtelo de nuevo.',
    en: 'The database gave the operation up. Nothing was saved; please try again.',
  },
  'platform.database-busy': {
    es: 'La base de datos está ocupada. No se ha guardado nada; inténtelo de nuevo en unos segundos.',
    en: 'The database is busy. Nothing was saved; please try again in a few seconds.',
  },
  'platform.database-unreachable': {
    es: 'La base de datos no responde. No se ha guardado nada; inténtelo de nuevo en unos segundos.',
    en: 'The database does not answer. Nothing was saved; please try again in a few seconds.',
  },
  'platform.disk-full': {
    es: 'No queda espacio para guardar. No se ha guardado nada.',
    en: 'There is no space left to save. Nothing was saved.',
  },
  'platform.changed-meanwhile': {
    es: 'Otra persona lo ha cambiado mientras tanto. Vuelva a cargarlo e inténtelo de nuevo.',
    en: 'Somebody else changed it meanwhile. Load it again and repeat your change.',
  },
  'platform.clock-never-goes-back': {
    es: 'El reloj no puede retroceder: ya marca {now}.',
    en: 'The clock cannot go back: it already shows {now}.',
  },
  'platform.draining': {
    es: 'El servicio se está reiniciando. Inténtelo de nuevo en unos segundos.',
    en: 'The service is restarting. Please try again in a few seconds.',
  },
  'platform.delivery-not-found': { es: 'No existe esa entrega.', en: 'There is no such delivery.' },
  'platform.job-not-found': { es: 'No existe esa tarea.', en: 'There is no such job.' },
  'settings.unknown-section': { es: 'No existe la sección «{name}».', en: 'There is no section "{name}".' },
  'settings.changed-meanwhile': {
    es: 'Otra persona ha cambiado estos ajustes mientras tanto. Vuelva a cargarlos.',
    en: 'Somebody else changed these settings meanwhile. Load them again.',
  },
  'request.invalid': { es: 'Revise los datos indicados.', en: 'Please check the values named below.' },
  'request.malformed': {
    es: 'No se puede leer la solicitud: el JSON no es correcto.',
    en: 'The request cannot be read: its JSON is not correct.',
  },
  'request.no-such-route': { es: 'No existe esa dirección.', en: 'There is no such address.' },
  'request.method-not-allowed': {
    es: 'Esa dirección no admite este método.',
    en: 'This address does not take that method.',
  },
  'request.too-slow': {
    es: 'La solicitud ha tardado demasiado en llegar.',
    en: 'The request took too long to arrive.',
  },
  'platform.too-many-from-sender': {
    es: 'Han llegado demasiadas solicitudes desde su conexión. Inténtelo de nuevo más tarde.',
    en: 'Too many requests have come from your connection. Please try again later.',
  },
  'request.too-large': {
    es: 'La solicitud supera el tamaño admitido.',
    en: 'The request is larger than allowed.',
  },
  'request.unsupported-type': {
    es: 'El contenido debe enviarse como application/json en UTF-8.',
    en: 'The content must be sent as application/json in UTF-8.',
  },
  'request.bad-cursor': { es: 'El cursor no es válido.', en: 'The cursor is not valid.' },
  'request.bad-idempotency-key': {
    es: 'La clave de idempotencia debe tener entre 1 y {max} caracteres.',
    en: 'The idempotency key must have 1 to {max} characters.',
  },
  'request.idempotency-key-reused': {
    es: 'Esa clave de idempotencia ya se usó con otro contenido.',
    en: 'That idempotency key was already used with another body.',
  },
  'request.unknown-field': { es: 'Este campo no existe.', en: 'There is no such field.' },
  'request.required': { es: 'Falta este dato.', en: 'This is missing.' },
  'request.not-text': { es: 'Debe ser un texto.', en: 'It must be text.' },
  'request.not-a-whole-number': { es: 'Debe ser un número entero.', en: 'It must be a whole number.' },
  'request.not-a-number': { es: 'Debe ser un número.', en: 'It must be a number.' },
  'request.not-yes-or-no': { es: 'Debe ser verdadero o falso.', en: 'It must be true or false.' },
  'request.not-a-list': { es: 'Debe ser una lista.', en: 'It must be a list.' },
  'request.not-an-object': { es: 'Debe ser un objeto.', en: 'It must be an object.' },
  'request.too-long': { es: 'Es demasiado largo.', en: 'It is too long.' },
  'request.too-short': { es: 'Es demasiado corto.', en: 'It is too short.' },
  'request.wrong-length': { es: 'No tiene la longitud admitida.', en: 'Its length is not allowed.' },
  'request.too-many': { es: 'Son demasiados.', en: 'These are too many.' },
  'request.too-few': { es: 'Son muy pocos.', en: 'These are too few.' },
  'request.not-an-email': {
    es: 'No parece una dirección de correo electrónico.',
    en: 'It does not look like an e-mail address.',
  },
  'request.not-an-address': {
    es: 'No parece una dirección web.',
    en: 'It does not look like a web address.',
  },
  'request.not-an-id': { es: 'No es un identificador.', en: 'It is not an id.' },
  'request.not-a-choice': {
    es: 'No es uno de los valores admitidos.',
    en: 'It is not one of the allowed values.',
  },
  'request.not-an-instant': {
    es: 'Debe ser una fecha y hora ISO 8601.',
    en: 'It must be an ISO 8601 instant.',
  },
  'request.too-small': { es: 'Es demasiado pequeño.', en: 'It is too small.' },
  'request.too-large-a-number': { es: 'Es demasiado grande.', en: 'It is too large.' },
  'request.wrong-form': { es: 'No tiene la forma esperada.', en: 'It does not have the expected form.' },
});
