import { Done } from '../parts/account-frame';
import { FormToken } from '../parts/form-token';
import { useFacts } from '../render/facts';

interface LookProps {
  email: string;
  confirmed: boolean;
  /** Where to go on, an address of ours. */
  next: string;
  sent: boolean;
  /** Why nothing was sent, in words. */
  refused: string | null;
}

/** That a letter is on its way, and what to do when it does not come. */
export function LookIntoMailPage({ email, confirmed, next, sent, refused }: LookProps) {
  const { locale, words } = useFacts();
  if (confirmed) return <ConfirmedPage next={next} />;
  return (
    <>
      {refused !== null && (
        <p className="notice notice-warn" role="alert">
          {refused}
        </p>
      )}
      <h1>{words.confirm.lookTitle}</h1>
      <Done text={sent ? words.confirm.sent : null} />
      <p>{words.confirm.look(email)}</p>
      <p>{words.confirm.lookHint}</p>
      <p>{words.confirm.why}</p>
      <form method="post" action={`/${locale}/registro/correo`}>
        <FormToken />
        <input type="hidden" name="next" value={next} />
        <p className="buttons">
          <a className="button" href={next || `/${locale}/preguntar`}>
            {words.confirm.goOn}
          </a>
          <button className="button button-plain">{words.confirm.again}</button>
        </p>
      </form>
    </>
  );
}

/** A link confirms by a button, not by being opened: programs that read mail open links too. */
export function ConfirmPage({ token }: { token: string }) {
  const { locale, words } = useFacts();
  return (
    <>
      <h1>{words.confirm.title}</h1>
      <p>{words.confirm.press}</p>
      <form method="post" action={`/${locale}/confirmar`}>
        <FormToken />
        <input type="hidden" name="token" value={token} />
        <button className="button">{words.confirm.button}</button>
      </form>
    </>
  );
}

export function ConfirmedPage({ next }: { next: string }) {
  const { locale, words, person } = useFacts();
  return (
    <>
      <h1>{words.confirm.doneTitle}</h1>
      <p className="notice notice-ok" role="status">
        {words.confirm.done}
      </p>
      <p className="buttons">
        <a className="button" href={next || `/${locale}/preguntar`}>
          {next ? words.confirm.goOn : words.menu.ask}
        </a>
        {!person && <a href={`/${locale}/entrar`}>{words.menu.signIn}</a>}
      </p>
    </>
  );
}

/** A link that was used, replaced or is too old, and the way to another. */
export function ConfirmFailedPage({ why }: { why: string }) {
  const { locale, words, person } = useFacts();
  const next = `/${locale}/registro/correo`;
  return (
    <>
      <h1>{words.confirm.failedTitle}</h1>
      <p role="alert">{why}</p>
      {person ? (
        <p>
          <a className="button" href={next}>
            {words.account.unconfirmedLink}
          </a>
        </p>
      ) : (
        <>
          <p>{words.confirm.needLink}</p>
          <p>
            <a className="button" href={`/${locale}/entrar?${String(new URLSearchParams({ next }))}`}>
              {words.menu.signIn}
            </a>
          </p>
        </>
      )}
    </>
  );
}
