import type { ArticleSummary, CategorySummary } from '../../knowledge/api';
import type { TicketResponse } from '../../desk/ticket.response';
import { ArticleLink } from '../parts/article-link';
import { QuestionBox } from '../parts/question-box';
import { StatusWidget } from '../parts/status-widget';
import { TicketRows } from '../parts/ticket-rows';
import { useFacts } from '../render/facts';

interface HomeProps {
  categories: readonly CategorySummary[];
  top: readonly ArticleSummary[];
  /** Of whoever is signed in, the newest that wait for us. */
  open: readonly TicketResponse[];
}

/** The help centre: the box first, then topics, and how the desk works. */
export function HomePage({ categories, top, open }: HomeProps) {
  const { words } = useFacts();
  return (
    <>
      <StatusWidget />
      <h1>{words.home.title}</h1>
      <QuestionBox />
      {open.length > 0 && (
        <>
          <h2>{words.home.myOpen}</h2>
          <TicketRows tickets={open} />
        </>
      )}
      {categories.length === 0 && <p>{words.home.noArticles}</p>}
      <h2>{words.home.how}</h2>
      <ol className="how">
        {words.home.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {top.length > 0 && (
        <>
          <h2>{words.home.top}</h2>
          <ArticleLinks articles={top} />
        </>
      )}
      <h2>{words.home.topics}</h2>
      <Topics categories={categories} below={null} />
    </>
  );
}

/** The topics that lie in one, or at the top, each with those in it. */
export function Topics(props: { categories: readonly CategorySummary[]; below: string | null }) {
  const { locale, words } = useFacts();
  const { categories, below } = props;
  const topics = categories.filter(({ parent }) => parent === below);
  if (topics.length === 0) return null;
  return (
    <ul className={below === null ? 'topics' : 'plain'}>
      {topics.map(({ slug, title }) => (
        <li key={slug}>
          <a href={`/${locale}/ayuda/${slug}`}>{title}</a>{' '}
          <span className="muted">{words.home.articles(articlesIn(slug, categories))}</span>
          <Topics categories={categories} below={slug} />
        </li>
      ))}
    </ul>
  );
}

/** How many articles lie in a topic, and in those that lie in it. */
function articlesIn(topic: string, categories: readonly CategorySummary[]): number {
  return categories.reduce((sum, { slug, parent, articles }) => {
    if (slug === topic) return sum + articles;
    return parent === topic ? sum + articlesIn(slug, categories) : sum;
  }, 0);
}

/** Articles as links with their summaries. */
export function ArticleLinks({ articles }: { articles: readonly ArticleSummary[] }) {
  const { locale } = useFacts();
  return (
    <ul className="articles">
      {articles.map((article) => (
        <li key={article.slug}>
          <ArticleLink article={article} />
          {article.summary !== '' && (
            <p className="muted" lang={article.locale === locale ? undefined : article.locale}>
              {article.summary}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
