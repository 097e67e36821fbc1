import { useFacts } from '../render/facts';

interface LinkedArticle {
  slug: string;
  category: string;
  title: string;
  locale: string;
}

/** The title of an article, which leads to it. */
export function ArticleLink({
  article: { slug, category, title, locale: language },
}: {
  article: LinkedArticle;
}) {
  const { locale } = useFacts();
  return (
    <a href={`/${locale}/ayuda/${category}/${slug}`} lang={language === locale ? undefined : language}>
      {title}
    </a>
  );
}
