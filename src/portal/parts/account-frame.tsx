import type { ReactNode } from 'react';
import { useFacts } from '../render/facts';
import { ErrorSummary, type FieldFault } from './error-summary';

type Section = 'profile' | 'password' | 'shops' | 'sessions' | 'purchases' | 'standing';

/** The sections of the account, in the order of their links. A new one needs a line here and a word. */
const sections: readonly (readonly [Section, string])[] = [
  ['profile', '/cuenta'],
  ['password', '/cuenta/contrasena'],
  ['shops', '/cuenta/tiendas'],
  ['sessions', '/cuenta/sesiones'],
  ['purchases', '/cuenta/pagos'],
  ['standing', '/cuenta/uso-justo'],
];

interface AccountFrameProps {
  section: Section;
  /** Of the page, when it is not that of the section. */
  title?: string;
  faults?: readonly FieldFault[];
  /** What was just done, in words. */
  done?: string | null;
  children: ReactNode;
}

/** What the pages of an account have in common: the way to the others, and what is still to be confirmed. */
export function AccountFrame({ section, title, faults = [], done = null, children }: AccountFrameProps) {
  const { locale, words, person } = useFacts();
  return (
    <>
      <ErrorSummary faults={faults} />
      <nav className="sections" aria-label={words.account.sections}>
        <ul>
          {sections.map(([name, path]) => (
            <li key={name}>
              <a href={`/${locale}${path}`} aria-current={name === section ? 'page' : undefined}>
                {words.account[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {person?.kind === 'customer' && !person.emailConfirmed && (
        <p className="notice notice-warn">
          {words.account.unconfirmed}{' '}
          <a href={`/${locale}/registro/correo`}>{words.account.unconfirmedLink}</a>
        </p>
      )}
      <h1>{title ?? words.account[section]}</h1>
      <Done text={done} />
      {children}
    </>
  );
}

/** That something was done. */
export function Done({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p className="notice notice-ok" role="status">
      {text}
    </p>
  );
}

/** The way to the next page of a list. */
export function More({ cursor }: { cursor: string | null }) {
  const { words } = useFacts();
  if (cursor === null) return null;
  return (
    <p>
      <a href={`?${String(new URLSearchParams({ cursor }))}`}>{words.account.more}</a>
    </p>
  );
}
