import { declareProblems } from '../platform/http/problem-words';

declareProblems({
  'billing.no-price': {
    es: 'Ahora mismo no se vende el soporte prioritario.',
    en: 'Priority support is not on sale at present.',
  },
  'billing.purchase-not-found': { es: 'No existe esa compra.', en: 'There is no such purchase.' },
  'billing.not-paid': {
    es: 'Esta compra no se ha pagado, así que no tiene recibo.',
    en: 'This purchase has not been paid, so it has no receipt.',
  },
  'billing.hook-refused': {
    es: 'El aviso de pago no es auténtico, no es reciente o no se puede leer. No se ha hecho nada.',
    en: 'The payment notice is not authentic, not recent or not readable. Nothing was done.',
  },
  'billing.price-in-the-past': {
    es: 'El precio debe regir desde ahora o desde más adelante.',
    en: 'A price must hold from now or from later on.',
  },
});
