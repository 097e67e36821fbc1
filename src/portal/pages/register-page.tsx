import type { FieldFault } from '../parts/error-summary';
import { ErrorSummary } from '../parts/error-summary';
import { FormToken } from '../parts/form-token';
import { NewPasswordField, TextField } from '../parts/text-fields';
import { useFacts } from '../render/facts';

/** What was typed so far, but for the password. */
export interface RegisterTyped {
  name?: string;
  email?: string;
  accountName?: string;
  shopName?: string;
  shopUrl?: string;
}

interface RegisterProps {
  typed: RegisterTyped;
  /** Where to go afterwards, an address of ours. */
  next: string;
  faults: readonly FieldFault[];
}

/** Somebody, their business, and a first shop if they like. */
export function RegisterPage({ typed, next, faults }: RegisterProps) {
  const { locale, words } = useFacts();
  const { register, menu, signIn } = words;
  const signInAddress = `/${locale}/entrar${next ? `?${String(new URLSearchParams({ next }))}` : ''}`;
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{register.title}</h1>
      <p>{next ? signIn.first : register.lead}</p>
      <p>
        {register.known} <a href={signInAddress}>{menu.signIn}</a>
      </p>
      <form method="post" action={`/${locale}/registro`}>
        <FormToken />
        <input type="hidden" name="next" value={next} />
        <fieldset>
          <legend>{register.you}</legend>
          <TextField
            id="name"
            label={register.name}
            faults={faults}
            autoComplete="name"
            maxLength={120}
            defaultValue={typed.name}
            required
          />
          <TextField
            id="email"
            label={register.email}
            hint={register.emailHint}
            faults={faults}
            type="email"
            autoComplete="username"
            maxLength={254}
            defaultValue={typed.email}
            required
          />
          <NewPasswordField
            id="password"
            label={register.password}
            hint={register.passwordHint}
            faults={faults}
          />
        </fieldset>
        <fieldset>
          <legend>{register.business}</legend>
          <TextField
            id="accountName"
            label={register.accountName}
            hint={register.accountNameHint}
            faults={faults}
            autoComplete="organization"
            maxLength={120}
            defaultValue={typed.accountName}
            required
          />
        </fieldset>
        <fieldset>
          <legend>{register.shop}</legend>
          <p className="hint">{register.shopHint}</p>
          <ShopFields typed={typed} faults={faults} />
        </fieldset>
        <button className="button">{register.submit}</button>
      </form>
    </>
  );
}

interface ShopFieldsProps {
  typed: Pick<RegisterTyped, 'shopName' | 'shopUrl'>;
  faults: readonly FieldFault[];
  urlHint?: string;
  required?: boolean;
}

/** Name and address of a shop. People leave `https://` out, which the browser's own check would refuse. */
export function ShopFields({ typed, faults, urlHint, required = false }: ShopFieldsProps) {
  const { register } = useFacts().words;
  return (
    <>
      <TextField
        id="shopName"
        label={register.shopName}
        faults={faults}
        maxLength={120}
        defaultValue={typed.shopName}
        required={required}
      />
      <TextField
        id="shopUrl"
        label={register.shopUrl}
        hint={urlHint ?? register.shopUrlHint}
        faults={faults}
        inputMode="url"
        autoComplete="url"
        maxLength={500}
        defaultValue={typed.shopUrl}
        required={required}
      />
    </>
  );
}
