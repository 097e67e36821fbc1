/** How a question is disturbed before it is asked: not at all, by typing errors, or by politeness around it. */
export const VARIANTS = ['clean', 'typo', 'chat'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Shorter words keep their spelling: people mistype them less and notice it more. */
const MISTYPED_FROM = 6;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const AROUND: readonly (readonly [string, string])[] = [
  ['Hola, buenos días. ', ' Muchas gracias y un saludo.'],
  ['Buenas tardes, tengo una duda: ', ' Gracias de antemano.'],
  ['Hola a todos. Me gustaría saber lo siguiente. ', ' Espero su respuesta. Saludos cordiales.'],
  ['Estimados señores: ', ' Quedo a la espera de su respuesta. Atentamente, Laura Gómez'],
  ['Buenos días, ¿me podrían ayudar con esto? ', ' Gracias por su ayuda.'],
  ['Hola, ¿qué tal? Tengo un problema. ', ' Un saludo, Pedro'],
  ['Buenas noches, disculpen la molestia. ', ' Gracias por su tiempo, que tengan un buen día.'],
  ['Muy buenas. Quería preguntar una cosa: ', ' ¡Mil gracias!'],
];

/** The question as it is asked in a variant; the same id always gives the same text. */
export function disturbed(text: string, id: string, variant: Variant): string {
  if (variant === 'clean') return text;
  const random = seeded(id);
  if (variant === 'typo')
    return text.replace(/\p{L}+/gu, (word) => (word.length < MISTYPED_FROM ? word : mistyped(word, random)));
  const [before, after] = AROUND[Math.floor(random() * AROUND.length)] ?? ['', ''];
  return `${before}${text}${after}`;
}

/** One letter swapped with the next, dropped, doubled or replaced. */
function mistyped(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1));
  const before = word.slice(0, at);
  const letter = word[at] ?? '';
  const after = word.slice(at + 1);
  switch (Math.floor(random() * 4)) {
    case 0:
      return `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + (LETTERS[Math.floor(random() * LETTERS.length)] ?? '') + after;
  }
}

/** Numbers from 0 to 1 that depend on the seed only (mulberry32, seeded by an FNV-1a hash). */
function seeded(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
