import type { ShopView } from '../../accounts/api';
import { AccountFrame, More } from '../parts/account-frame';
import type { FieldFault } from '../parts/error-summary';
import { FormToken } from '../parts/form-token';
import { useFacts } from '../render/facts';
import { ShopFields } from './register-page';

/** A shop as somebody types it. */
export interface ShopTyped {
  shopName?: string;
  shopUrl?: string;
}

interface ShopsProps {
  shops: readonly ShopView[];
  nextCursor: string | null;
  typed: ShopTyped;
  faults: readonly FieldFault[];
  done: string | null;
}

/** The shops of the account, and a form for another. */
export function ShopsPage({ shops, nextCursor, typed, faults, done }: ShopsProps) {
  const { locale, words } = useFacts();
  const { account } = words;
  return (
    <AccountFrame section="shops" faults={faults} done={done}>
      {shops.length === 0 && <p>{account.noShops}</p>}
      {shops.length > 0 && (
        <ul className="rows">
          {shops.map((shop) => (
            <ShopRow key={shop.id} shop={shop} />
          ))}
        </ul>
      )}
      <More cursor={nextCursor} />
      {shops.some(({ verified }) => !verified) && <p className="muted">{account.unverifiedHint}</p>}
      <section className="panel" aria-labelledby="add-title">
        <h2 id="add-title">{account.addShop}</h2>
        <form method="post" action={`/${locale}/cuenta/tiendas`}>
          <FormToken />
          <ShopFields typed={typed} faults={faults} required />
          <button className="button">{account.addShopSubmit}</button>
        </form>
      </section>
    </AccountFrame>
  );
}

function ShopRow({ shop: { id, name, url, verified } }: { shop: ShopView }) {
  const { locale, words } = useFacts();
  const { account } = words;
  return (
    <li>
      <p>
        <strong>{name}</strong>{' '}
        <span className={verified ? 'tag tag-ok' : 'tag'}>
          {verified ? account.verified : account.unverified}
        </span>
        <br />
        <span className="muted">{url}</span>
      </p>
      <a
        className="button button-plain"
        href={`/${locale}/cuenta/tiendas/${id}`}
        aria-label={account.editShopOf(name)}
      >
        {account.edit}
      </a>
    </li>
  );
}

interface ShopProps {
  shopId: string;
  typed: ShopTyped;
  verified: boolean;
  faults: readonly FieldFault[];
}

export function ShopPage({ shopId, typed, verified, faults }: ShopProps) {
  const { locale, words } = useFacts();
  const { account } = words;
  return (
    <AccountFrame section="shops" title={account.editShop} faults={faults}>
      <form method="post" action={`/${locale}/cuenta/tiendas/${shopId}`}>
        <FormToken />
        <ShopFields
          typed={typed}
          faults={faults}
          urlHint={verified ? account.movedHint : words.register.shopUrlHint}
          required
        />
        <button className="button">{account.save}</button>
      </form>
      <p>
        <a href={`/${locale}/cuenta/tiendas`}>{account.backToShops}</a>
      </p>
    </AccountFrame>
  );
}
