import type { OpenSession } from '../../accounts/session-api';
import type { Locale } from '../../platform/context';
import { AccountFrame, More } from '../parts/account-frame';
import type { FieldFault } from '../parts/error-summary';
import { Field } from '../parts/field';
import { FormToken } from '../parts/form-token';
import { NewPasswordField, TextField } from '../parts/text-fields';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

interface ProfileProps {
  name: string;
  language: Locale;
  faults: readonly FieldFault[];
  done: string | null;
}

const languages = ['es', 'en'] as const;

/** Name and language. The address identifies people and is not changed here. */
export function ProfilePage({ name, language, faults, done }: ProfileProps) {
  const { locale, words, person } = useFacts();
  const { account } = words;
  return (
    <AccountFrame section="profile" faults={faults} done={done}>
      <p>
        {account.email}: <strong>{person?.email}</strong>
      </p>
      <form method="post" action={`/${locale}/cuenta`}>
        <FormToken />
        <TextField
          id="name"
          label={account.name}
          hint={account.nameHint}
          faults={faults}
          autoComplete="name"
          maxLength={120}
          defaultValue={name}
          required
        />
        <Field id="locale" label={account.language} faults={faults}>
          {({ 'aria-invalid': invalid, ...attributes }) => (
            <select {...attributes} aria-invalid={invalid} defaultValue={language}>
              {languages.map((each) => (
                <option key={each} value={each} lang={each}>
                  {account.languages[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button className="button">{account.save}</button>
      </form>
    </AccountFrame>
  );
}

interface PasswordProps {
  faults: readonly FieldFault[];
  done: string | null;
}

export function PasswordPage({ faults, done }: PasswordProps) {
  const { locale, words, person } = useFacts();
  const { account } = words;
  return (
    <AccountFrame section="password" faults={faults} done={done}>
      <p>{account.passwordLead}</p>
      <form method="post" action={`/${locale}/cuenta/contrasena`}>
        <FormToken />
        {/* Password managers learn from it whose password this is. */}
        <input type="text" name="email" autoComplete="username" value={person?.email} readOnly hidden />
        <TextField
          id="currentPassword"
          label={account.currentPassword}
          faults={faults}
          type="password"
          autoComplete="current-password"
          required
        />
        <NewPasswordField
          id="password"
          label={account.newPassword}
          hint={words.register.passwordHint}
          faults={faults}
        />
        <button className="button">{account.passwordSubmit}</button>
      </form>
    </AccountFrame>
  );
}

interface SessionsProps {
  sessions: readonly OpenSession[];
  nextCursor: string | null;
  done: string | null;
}

/** Where somebody is signed in, and the way to end it. */
export function SessionsPage({ sessions, nextCursor, done }: SessionsProps) {
  const { locale, words, person } = useFacts();
  const { account } = words;
  const hasOthers = sessions.some(({ id }) => id !== person?.sessionId);
  return (
    <AccountFrame section="sessions" done={done}>
      <p>{account.sessionsLead}</p>
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <More cursor={nextCursor} />
      {hasOthers ? (
        <form method="post" action={`/${locale}/cuenta/sesiones/otras`}>
          <FormToken />
          <button className="button">{account.endOthers}</button>
        </form>
      ) : (
        <p>{account.noOthers}</p>
      )}
    </AccountFrame>
  );
}

function SessionRow({ session: { id, createdAt, lastUsedAt } }: { session: OpenSession }) {
  const { locale, words, person } = useFacts();
  const { account } = words;
  const moments = useMoments();
  const when = (at: string) => `${moments.day(at)}, ${moments.time(at)}`;
  const isThis = id === person?.sessionId;
  return (
    <li>
      <p>
        <strong>{isThis ? account.thisSession : account.otherSession}</strong>
        <br />
        {account.begun(when(createdAt))} {account.lastUsed(when(lastUsedAt))}
      </p>
      {!isThis && (
        <form method="post" action={`/${locale}/cuenta/sesiones/${id}`}>
          <FormToken />
          <button className="button button-plain" aria-label={account.endOf(when(createdAt))}>
            {account.end}
          </button>
        </form>
      )}
    </li>
  );
}
