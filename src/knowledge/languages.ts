import type { HelpLocale } from './api';

/** The languages that questions and articles can be searched in. */
export const helpLocales: readonly HelpLocale[] = ['es', 'en', 'fr', 'de', 'it', 'pt'];
