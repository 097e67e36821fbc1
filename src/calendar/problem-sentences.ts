import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'calendar.invalid': {
    es: 'El calendario no se puede guardar así: revise los datos indicados.',
    en: 'The calendar cannot be saved like this: please check the values named below.',
  },
  'calendar.unknown-zone': {
    es: 'No existe esa zona horaria; indíquela como «Europe/Madrid».',
    en: 'There is no such time zone; name it like "Europe/Madrid".',
  },
  'calendar.bad-date': {
    es: 'No es una fecha que exista; indíquela como 2026-12-24, o 12-24 si vuelve cada año.',
    en: 'No such date exists; write it like 2026-12-24, or 12-24 if it returns every year.',
  },
  'calendar.bad-time': {
    es: 'No es una hora válida; indíquela como 09:00 (24:00 solo como cierre o como hora límite).',
    en: 'This is not a time of day; write it like 09:00 (24:00 only as a closing time or cut-off).',
  },
  'calendar.close-before-open': {
    es: 'El cierre debe ser posterior a la apertura.',
    en: 'The closing time must come after the opening time.',
  },
  'calendar.overlapping-hours': {
    es: 'Los horarios de un mismo día no pueden solaparse.',
    en: 'The hours of one day must not overlap.',
  },
  'calendar.cut-off-outside-hours': {
    es: 'La hora límite debe estar entre la primera apertura y el último cierre del día.',
    en: "The cut-off must lie between the day's first opening and its last closing.",
  },
  'calendar.hours-missing': {
    es: 'Indique al menos un horario, o márquelo como cerrado.',
    en: 'Give it at least one stretch of hours, or mark it as closed.',
  },
  'calendar.range-reversed': {
    es: 'El último día no puede ser anterior al primero.',
    en: 'The last day must not come before the first.',
  },
  'calendar.yearly-only-shortens': {
    es: 'Una fecha que vuelve cada año solo puede acortar el horario; para cerrar o abrir, indique el año.',
    en: 'A date that returns every year can only shorten hours; to close or open a day, give the year.',
  },
  'calendar.bad-minutes': {
    es: 'El plazo debe ser un número entero de minutos mayor que cero.',
    en: 'The time allowed must be a whole number of minutes above zero.',
  },
  'calendar.never-open': {
    es: 'Con este calendario pasarían años sin abrir, y no se podría prometer ninguna respuesta.',
    en: 'This calendar would stay closed for years, so that no answer could ever be promised.',
  },
  'calendar.instant-out-of-range': {
    es: 'La fecha debe estar entre 1900 y 2199.',
    en: 'The date must lie between 1900 and 2199.',
  },
  'calendar.negative-open-time': {
    es: 'El tiempo de atención no puede ser negativo.',
    en: 'Open time cannot be negative.',
  },
  'calendar.unknown-holiday-region': {
    es: 'No conocemos los festivos de «{country} {state}».',
    en: 'We do not know the holidays of "{country} {state}".',
  },
  'calendar.unknown-lane': {
    es: 'No existe la línea «{lane}»; las que tienen horario son standard y premium.',
    en: 'There is no lane "{lane}"; those with hours are standard and premium.',
  },
});
