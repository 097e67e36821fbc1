import { createContext, useContext } from 'react';
import { en } from '../../../web/shared/words/en';
import { es, type Words } from '../../../web/shared/words/es';
import type { Person } from '../../accounts/api';
import type { StatusResponse } from '../../desk/status.response';
import type { Locale } from '../../platform/context';

/** What every part of a page may need to know. */
export interface Facts {
  locale: Locale;
  words: Words;
  person: Person | null;
  /** The address without its language, such as `/ayuda`. */
  path: string;
  /** What follows it, such as `?q=hola`; empty when there is nothing. */
  search: string;
  /** `null` while the hours cannot be read. */
  status: StatusResponse | null;
  /** What forms of a signed-in person carry. */
  formToken: string | null;
  /** Ids of the known problems that this person says happen to them. */
  affecting: readonly string[];
}

const FactsContext = createContext<Facts | null>(null);

export const FactsProvider = FactsContext.Provider;

/** Errors: a part that is rendered outside of a page. */
export function useFacts(): Facts {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('This part stands outside of a page');
  return facts;
}

export const wordsIn = (locale: Locale): Words => (locale === 'en' ? en : es);
