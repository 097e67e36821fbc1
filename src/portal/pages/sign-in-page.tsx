import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { Field } from '../parts/field';
import { useFacts } from '../render/facts';

interface SignInProps {
  email: string;
  /** Where to go afterwards, an address of ours. */
  next: string;
  faults: readonly FieldFault[];
  signedOut: boolean;
}

export function SignInPage({ email, next, faults, signedOut }: SignInProps) {
  const { locale, words } = useFacts();
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{words.signIn.title}</h1>
      {signedOut && (
        <p className="notice notice-ok" role="status">
          {words.signIn.signedOut}
        </p>
      )}
      <p>{next ? words.signIn.first : words.signIn.description}</p>
      <form method="post" action={`/${locale}/entrar`}>
        <input type="hidden" name="next" value={next} />
        <Field id="email" label={words.signIn.email} faults={faults}>
          {(attributes) => (
            <input {...attributes} type="email" autoComplete="username" defaultValue={email} required />
          )}
        </Field>
        <Field id="password" label={words.signIn.password} faults={faults}>
          {(attributes) => <input {...attributes} type="password" autoComplete="current-password" required />}
        </Field>
        <button className="button">{words.signIn.submit}</button>
      </form>
      <p>
        <a href={`/${locale}/recuperar`}>{words.signIn.forgot}</a>
      </p>
      <p>
        {words.signIn.noAccount} <a href={`/${locale}/registro`}>{words.menu.register}</a>
      </p>
    </>
  );
}
