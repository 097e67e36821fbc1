import type { ReactElement } from 'react';
import type { Locale } from '../../platform/context';

/** What the portal speaks; articles may be written in more languages. */
export const pageLocales: readonly Locale[] = ['es', 'en'];

/** What a controller of the portal answers with; the rest of the page is put around it. */
export interface Page {
  title: string;
  /** For search engines and previews; pages without one are not for them. */
  description?: string;
  /** The languages in which it exists; both, unless it says so. */
  locales?: readonly Locale[];
  body: ReactElement;
  status?: number;
  /** Facts for search engines (schema.org), shown on pages that have a description. */
  structured?: object;
}

export function isPage(value: unknown): value is Page {
  return typeof value === 'object' && value !== null && 'body' in value && 'title' in value;
}
