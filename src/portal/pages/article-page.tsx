import { feedbackReasons, type ArticlePage as Article, type ArticleSummary } from '../../knowledge/api';
import { FormToken } from '../parts/form-token';
import { languageName } from '../parts/language-name';
import { Moments } from '../parts/moments';
import { useFacts } from '../render/facts';
import { ArticleLinks } from './home-page';

interface Asked {
  questionId: string;
  text: string;
}

interface ArticleProps {
  article: Article;
  categoryTitle: string;
  related: readonly ArticleSummary[];
  /** The question that led here. */
  asked: Asked | null;
  /** The opinion was just sent. */
  thanked: boolean;
}

/** An article with its outline, and at its end the question whether it helped. */
export function ArticlePage({ article, categoryTitle, related, asked, thanked }: ArticleProps) {
  const { locale, words, status } = useFacts();
  const moments = new Moments(words, locale, status?.timeZone ?? 'UTC', new Date(article.updatedAt));
  const language = article.locale === locale ? undefined : article.locale;
  return (
    <>
      <p className="back">
        <a href={`/${locale}/ayuda/${article.category}`}>{categoryTitle}</a>
      </p>
      {article.fallback && (
        <p className="notice">{words.article.fallback(languageName(article.locale, locale))}</p>
      )}
      <article lang={language}>
        <h1>{article.title}</h1>
        {article.summary !== '' && <p className="lead">{article.summary}</p>}
        {article.sections.length > 1 && (
          <nav className="outline" aria-label={words.article.outline}>
            <p>
              <strong>{words.article.outline}</strong>
            </p>
            <ul>
              {article.sections.map(({ anchor, heading }) => (
                <li key={anchor}>
                  <a href={`#${anchor}`}>{heading}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="prose" dangerouslySetInnerHTML={{ __html: article.bodyHtml }} />
      </article>
      {article.pointsTo && (
        <section>
          <p>{words.article.answeredAt}</p>
          <ArticleLinks articles={[article.pointsTo]} />
        </section>
      )}
      <p className="muted">{words.article.updated(moments.date(article.updatedAt))}</p>
      <section className="panel" id="opinion" aria-labelledby="opinion-title">
        <h2 id="opinion-title">{words.article.helpful}</h2>
        {thanked ? (
          <p role="status">{words.article.thanks}</p>
        ) : (
          <OpinionForm slug={article.slug} asked={asked} />
        )}
        <StillStuck slug={article.slug} asked={asked} />
      </section>
      {related.length > 0 && (
        <section>
          <h2>{words.article.related}</h2>
          <ArticleLinks articles={related} />
        </section>
      )}
    </>
  );
}

function OpinionForm({ slug, asked }: { slug: string; asked: Asked | null }) {
  const { locale, words } = useFacts();
  return (
    <form method="post" action={`/${locale}/articulos/${slug}/opinion`}>
      <FormToken />
      {asked && <input type="hidden" name="pregunta" value={asked.questionId} />}
      <div className="field">
        <label htmlFor="reason">{words.article.reason}</label>
        <select id="reason" name="reason">
          <option value="">{words.article.noReason}</option>
          {feedbackReasons.map((reason) => (
            <option key={reason} value={reason}>
              {words.article.reasons[reason]}
            </option>
          ))}
        </select>
      </div>
      <label htmlFor="comment">{words.article.whyNot}</label>
      <textarea id="comment" name="comment" rows={2} maxLength={2000} />
      <p className="buttons">
        <button className="button" name="helpful" value="true">
          {words.article.yes}
        </button>
        <button className="button button-plain" name="helpful" value="false">
          {words.article.no}
        </button>
      </p>
    </form>
  );
}

/** The way to write to us; what was asked goes along, and that this article was being read. */
function StillStuck({ slug, asked }: { slug: string; asked: Asked | null }) {
  const { locale, words } = useFacts();
  if (!asked) {
    return (
      <p>
        <a href={`/${locale}/tickets/nuevo`}>{words.article.stillStuck}</a>
      </p>
    );
  }
  return (
    <form method="post" action={`/${locale}/preguntar/${asked.questionId}/resultado`}>
      <FormToken />
      <input type="hidden" name="articleSlug" value={slug} />
      <input type="hidden" name="q" value={asked.text} />
      <button className="button button-plain" name="outcome" value="continued">
        {words.article.stillStuck}
      </button>
    </form>
  );
}
