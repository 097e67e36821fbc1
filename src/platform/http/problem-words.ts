import type { Locale } from '../context';
import type { ErrorParams } from '../errors';

type Words = Readonly<Record<Locale, string>>;

const words = new Map<string, Words>();

/** Declares the sentences of a module's error codes; `{name}` stands for a parameter of the error. */
export function declareProblems(sentences: Readonly<Record<string, Words>>): void {
  for (const [code, sentence] of Object.entries(sentences)) {
    if (words.has(code)) throw new Error(`The problem ${code} is declared twice`);
    words.set(code, sentence);
  }
}

/** All codes that have words; the contract test compares them with the codes that the source throws. */
export function declaredProblems(): ReadonlyMap<string, Words> {
  return words;
}

export function problemText(code: string, locale: Locale, params: ErrorParams = {}): string {
  const sentence = words.get(code)?.[locale] ?? code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value);
  });
}

const titles: Readonly<Record<number, Words>> = {
  301: { es: 'Está en otra dirección', en: 'It is at another address' },
  400: { es: 'La solicitud no es válida', en: 'The request is not valid' },
  401: { es: 'Hay que identificarse', en: 'Sign-in required' },
  403: { es: 'No está permitido', en: 'Not allowed' },
  404: { es: 'No se ha encontrado', en: 'Not found' },
  405: { es: 'Método no admitido', en: 'Method not allowed' },
  409: { es: 'El estado actual no lo permite', en: 'The present state refuses it' },
  413: { es: 'La solicitud es demasiado grande', en: 'The request is too large' },
  415: { es: 'Tipo de contenido no admitido', en: 'Unsupported content type' },
  422: { es: 'La solicitud contradice una anterior', en: 'The request contradicts an earlier one' },
  429: { es: 'Demasiadas solicitudes', en: 'Too many requests' },
  500: { es: 'Se ha producido un error', en: 'Something went wrong' },
  503: { es: 'Servicio no disponible por ahora', en: 'Not available at present' },
  507: { es: 'No queda espacio', en: 'No space left' },
};

export function problemTitle(status: number, locale: Locale): string {
  return (titles[status] ?? titles[status < 500 ? 400 : 500])?.[locale] ?? '';
}
