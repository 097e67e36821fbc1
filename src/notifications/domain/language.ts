/** The languages that notices are written in. */
export type Language = 'es' | 'en';
