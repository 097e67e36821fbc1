import { assets } from '../render/assets';
import { useFacts } from '../render/facts';
import { pageLocales, type Page } from '../render/page';
import { FormToken } from './form-token';
import { Live } from './live';
import { ProblemsBanner } from './problems-banner';

interface LayoutProps {
  page: Page;
  /** `PUBLIC_URL`. */
  origin: string;
}

/** What every page has in common: head, menu, known problems, footer. */
export function Layout({ page, origin }: LayoutProps) {
  const { locale, words } = useFacts();
  return (
    <html lang={locale}>
      <Head page={page} origin={origin} />
      <body>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <Header />
        <main id="content" tabIndex={-1}>
          <Live name="problems">
            <ProblemsBanner />
          </Live>
          {page.body}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ page: { title, description, structured, locales = pageLocales }, origin }: LayoutProps) {
  const { locale, words, path } = useFacts();
  const addressIn = (language: string = locale) => `${origin}/${language}${path}`;
  const isHere = locales.includes(locale);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${words.brand}`}</title>
      {description ? (
        <>
          <meta name="description" content={description} />
          <link rel="canonical" href={addressIn(isHere ? locale : locales[0])} />
          {locales.map((each) => (
            <link key={each} rel="alternate" hrefLang={each} href={addressIn(each)} />
          ))}
          <link rel="alternate" hrefLang="x-default" href={addressIn(locales[0])} />
        </>
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <link rel="icon" href={assets.icon.address} type={assets.icon.type} />
      <link rel="stylesheet" href={assets.css.address} />
      <script defer src={assets.js.address} />
      {structured && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(structured) }} />
      )}
    </head>
  );
}

/** JSON that cannot end the element it stands in. */
function scriptText(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function Header() {
  const { locale, words, path, search, person } = useFacts();
  const other = locale === 'es' ? 'en' : 'es';
  return (
    <header className="header">
      <div className="header-in">
        <a className="language" href={`/${other}${path}${search}`} lang={other} hrefLang={other}>
          {words.language.other}
        </a>
        <nav aria-label={words.menu.label}>
          <ul className="menu">
            <MenuItem to="" text={words.menu.help} />
            <MenuItem to="/preguntar" text={words.menu.ask} />
            <MenuItem to="/tickets" text={words.menu.tickets} />
            <MenuItem to="/horario" text={words.menu.hours} />
            {person?.kind === 'customer' && <MenuItem to="/cuenta" text={words.menu.account} />}
            {person ? <SignOut /> : <MenuItem to="/entrar" text={words.menu.signIn} />}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function MenuItem({ to, text }: { to: string; text: string }) {
  const { locale, path } = useFacts();
  const isHere = to === '' ? path === '' || path === '/' || path.startsWith('/ayuda') : path.startsWith(to);
  return (
    <li>
      <a href={`/${locale}${to}`} aria-current={isHere ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
}

function SignOut() {
  const { locale, words } = useFacts();
  return (
    <li>
      <form method="post" action={`/${locale}/salir`}>
        <FormToken />
        <button className="menu-button">{words.menu.signOut}</button>
      </form>
    </li>
  );
}

function Footer() {
  const { locale, words } = useFacts();
  const article = (slug: string, text: string) => (
    <li>
      <a href={`/${locale}/articulos/${slug}`}>{text}</a>
    </li>
  );
  return (
    <footer className="footer">
      <p>{words.footer.channels}</p>
      <ul>
        {article('por-que-no-hay-soporte-por-correo-ni-telefono', words.footer.why)}
        {article('politica-de-uso-justo', words.footer.fairUse)}
        {article('por-que-el-soporte-prioritario-tiene-un-precio', words.footer.premium)}
      </ul>
    </footer>
  );
}
