import { Fragment } from 'react';
import type { ArticleSummary, CategorySummary } from '../../knowledge/api';
import { QuestionBox } from '../parts/question-box';
import { useFacts } from '../render/facts';
import { ArticleLinks, Topics } from './home-page';

interface CategoryProps {
  category: CategorySummary;
  categories: readonly CategorySummary[];
  articles: readonly ArticleSummary[];
}

/** One topic: documentation and frequent questions, shown apart. */
export function CategoryPage({ category, categories, articles }: CategoryProps) {
  const { locale, words } = useFacts();
  const above = topicsAbove(category, categories);
  const holdsTopics = categories.some(({ parent }) => parent === category.slug);
  const kinds = (['documentation', 'faq'] as const)
    .map((kind) => ({ kind, articles: articles.filter((article) => article.kind === kind) }))
    .filter(({ articles }) => articles.length > 0);
  return (
    <>
      <p className="back">
        <a href={`/${locale}`}>{words.article.back}</a>
        {above.map(({ slug, title }) => (
          <Fragment key={slug}>
            {' · '}
            <a href={`/${locale}/ayuda/${slug}`}>{title}</a>
          </Fragment>
        ))}
      </p>
      <h1>{category.title}</h1>
      {holdsTopics && (
        <section>
          <h2>{words.home.topics}</h2>
          <Topics categories={categories} below={category.slug} />
        </section>
      )}
      {kinds.length === 0 && !holdsTopics && <p>{words.article.empty}</p>}
      {kinds.map(({ kind, articles }) => (
        <section key={kind}>
          <h2>{words.article.kinds[kind]}</h2>
          <ArticleLinks articles={articles} />
        </section>
      ))}
      <QuestionBox />
    </>
  );
}

/** The topics that one lies in, the outermost first. */
function topicsAbove(category: CategorySummary, categories: readonly CategorySummary[]): CategorySummary[] {
  const parent = categories.find(({ slug }) => slug === category.parent);
  return parent ? [...topicsAbove(parent, categories), parent] : [];
}
