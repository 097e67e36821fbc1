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
  'calendar.changed-meanwhile': {
    es: 'Otra persona ha cambiado este calendario mientras tanto. Vuelva a cargarlo y repita su cambio.',
    en: 'Somebody else changed this calendar meanwhile. Load it again and repeat your change.',
  },
  'calendar.effective-in-the-past': {
    es: 'Un calendario nuevo solo puede valer desde hoy o desde un día posterior.',
    en: 'A new calendar can only hold from today or a later day.',
  },
  'calendar.same-first-day': {
    es: 'Otra fecha especial empieza ya ese día; únalas o cambie el primer día.',
    en: 'Another special date begins on that day; join them, or change the first day.',
  },
  'calendar.unknown-special-date': {
    es: 'Ninguna fecha especial empieza el día {from}.',
    en: 'No special date begins on {from}.',
  },
  'calendar.bad-region': {
    es: 'Indique el país, o el país y la región, como ES o ES-MD.',
    en: 'Name the country, or the country and its part, like ES or ES-MD.',
  },
  'calendar.bad-year': {
    es: 'El año debe estar entre 1900 y 2199.',
    en: 'The year must lie between 1900 and 2199.',
  },
  'calendar.unknown-holiday': {
    es: 'El {date} no está en la lista de festivos de {region}.',
    en: '{date} is not on the list of holidays of {region}.',
  },
  'calendar.no-holidays-to-confirm': {
    es: 'No hay festivos de {region} en {year}: impórtelos o añádalos antes de confirmar.',
    en: 'There are no holidays of {region} in {year}: import or add them before you confirm.',
  },
  'calendar.import-what': {
    es: 'Indique country y year, o bien ics y region.',
    en: 'Give either country and year, or ics and region.',
  },
  'calendar.bad-ics': {
    es: 'No se puede leer el archivo de calendario: revise las líneas indicadas.',
    en: 'The calendar file cannot be read: please check the lines named below.',
  },
  'calendar.ics-no-calendar': {
    es: 'No es un archivo iCalendar: debe empezar por BEGIN:VCALENDAR.',
    en: 'This is no iCalendar file: it must begin with BEGIN:VCALENDAR.',
  },
  'calendar.ics-unbalanced': {
    es: 'Un bloque BEGIN no termina con su END.',
    en: 'A block that begins with BEGIN does not end with its END.',
  },
  'calendar.ics-too-many-events': {
    es: 'El archivo tiene demasiados eventos; se admiten 500.',
    en: 'The file has too many events; 500 are allowed.',
  },
  'calendar.ics-repetition': {
    es: 'Los eventos que se repiten no se admiten: indique cada fecha.',
    en: 'Events that repeat are not allowed: name each date.',
  },
  'calendar.ics-event-too-long': {
    es: 'Un festivo puede durar 31 días como máximo.',
    en: 'A holiday may last 31 days at most.',
  },
  'calendar.ics-bad-date': {
    es: 'No es una fecha que exista; en estos archivos se escribe como 20261208.',
    en: 'No such date exists; in these files it is written like 20261208.',
  },
  'calendar.ics-no-holidays': {
    es: 'El archivo no tiene ningún evento de día completo.',
    en: 'The file has no event of a whole day.',
  },
});
