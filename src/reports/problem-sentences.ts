import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'reports.unknown-report': { es: 'No existe ese informe.', en: 'There is no such report.' },
  'reports.bad-period': {
    es: 'El periodo debe terminar después de empezar y durar 366 días como máximo.',
    en: 'The period must end after it begins, and last 366 days at most.',
  },
});
