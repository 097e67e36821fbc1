import type { ArticleSummary, CategorySummary } from '../../knowledge/api';
import { QuestionBox } from '../parts/question-box';
import { useFacts } from '../render/facts';
import { ArticleLinks } from './home-page';

interface CategoryProps {
  category: CategorySummary;
  articles: readonly ArticleSummary[];
}

/** One topic: documentation and frequent questions, shown apart. */
export function CategoryPage({ category, articles }: CategoryProps) {
  const { locale, words } = useFacts();
  const kinds = (['documentation', 'faq'] as const)
    .map((kind) => ({ kind, articles: articles.filter((article) => article.kind === kind) }))
    .filter(({ articles }) => articles.length > 0);
  return (
    <>
      <p className="back">
        <a href={`/${locale}`}>{words.article.back}</a>
      </p>
      <h1>{category.title}</h1>
      {kinds.length === 0 && <p>{words.article.empty}</p>}
      {kinds.map(({ kind, articles }) => (
        <section key={kind}>
          <h2>{words.ask.kinds[kind]}</h2>
          <ArticleLinks articles={articles} />
        </section>
      ))}
      <QuestionBox />
    </>
  );
}
