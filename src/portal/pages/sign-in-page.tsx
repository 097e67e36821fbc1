import { Done } from '../parts/account-frame';
import { ErrorSummary, type FieldFault } from '../parts/error-summary';
import { Field } from '../parts/field';
import { FormToken } from '../parts/form-token';
import { useFacts } from '../render/facts';

interface SignInProps {
  email: string;
  /** Where to go afterwards, an address of ours. */
  next: string;
  faults: readonly FieldFault[];
  /** What was just done, in words. */
  done: string | null;
}

export function SignInPage({ email, next, faults, done }: SignInProps) {
  const { locale, words } = useFacts();
  const isWriting = next.startsWith(`/${locale}/tickets/nuevo`);
  const carried = isWriting ? new URL(next, 'http://here.invalid').searchParams : null;
  const asked = { q: carried?.get('q') ?? '', borrador: carried?.get('borrador') ?? '' };
  const query = next ? `?${String(new URLSearchParams({ next }))}` : '';
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{words.signIn.title}</h1>
      <Done text={done} />
      <p>{next ? words.signIn.first : words.signIn.description}</p>
      <form method="post" action={`/${locale}/entrar`}>
        <FormToken />
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
        {words.signIn.noAccount} <a href={`/${locale}/registro${query}`}>{words.menu.register}</a>
      </p>
      {isWriting && (
        <p>
          <a href={`/${locale}/contacto?${String(new URLSearchParams(asked))}`}>
            {words.write.withoutAccount}
          </a>
        </p>
      )}
    </>
  );
}
