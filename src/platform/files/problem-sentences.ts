import { declareProblems } from '../http/problem-words';

declareProblems({
  'files.not-found': { es: 'No existe ese archivo.', en: 'There is no such file.' },
  'files.no-file': {
    es: 'Envíe un archivo en un formulario multipart, en el campo «file».',
    en: 'Send one file in a multipart form, in the field "file".',
  },
  'files.one-at-a-time': {
    es: 'Envíe cada archivo por separado.',
    en: 'Send each file by itself.',
  },
  'files.interrupted': {
    es: 'El archivo no ha llegado completo. Vuelva a enviarlo.',
    en: 'The file did not arrive whole. Please send it again.',
  },
  'files.empty': { es: 'El archivo está vacío.', en: 'The file is empty.' },
  'files.too-large': {
    es: 'El archivo supera los {max} MiB admitidos.',
    en: 'The file is larger than the {max} MiB allowed.',
  },
  'files.type-refused': {
    es: 'No se admiten archivos de este tipo ({type}).',
    en: 'Files of this type are not accepted ({type}).',
  },
  'files.day-full': {
    es: 'Ha enviado hoy todos los archivos que se admiten en un día. Mañana podrá enviar más.',
    en: 'You have sent as many files as are allowed in one day. You can send more tomorrow.',
  },
  'files.too-many-at-once': {
    es: 'Ya está enviando muchos archivos a la vez. Espere a que terminen algunos.',
    en: 'You are sending many files at once already. Wait until some have finished.',
  },
  'files.too-many': {
    es: 'Un mensaje admite {max} archivos como máximo.',
    en: 'A message takes {max} files at most.',
  },
  'files.thread-full': {
    es: 'Los archivos de una conversación no pueden sumar más de {max} MiB.',
    en: 'The files of one conversation may not come to more than {max} MiB.',
  },
  'files.already-sent': {
    es: 'El archivo ya se ha enviado con un mensaje.',
    en: 'The file has been sent with a message already.',
  },
  'files.pending': {
    es: 'Todavía estamos comprobando el archivo. Inténtelo de nuevo en unos minutos.',
    en: 'We are still checking the file. Please try again in a few minutes.',
  },
  'files.quarantined': {
    es: 'El archivo contiene algo dañino y está bloqueado.',
    en: 'The file contains something harmful and is blocked.',
  },
  'files.no-picture': {
    es: 'Este archivo no tiene vista previa.',
    en: 'There is no preview of this file.',
  },
  'files.storage-unavailable': {
    es: 'El almacén de archivos no responde. Inténtelo de nuevo en unos segundos.',
    en: 'The storage of files does not answer. Please try again in a few seconds.',
  },
});
