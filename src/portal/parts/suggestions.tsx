import type { Correction, FoundArticle } from '../../knowledge/api';
import { useFacts } from '../render/facts';
import { FormToken } from './form-token';
import { languageName } from './language-name';

interface SuggestionsProps {
  text: string;
  items: readonly FoundArticle[];
  confident: boolean;
  corrections: readonly Correction[];
  /** The question that was kept, so that its outcome can be; `null` while somebody is typing. */
  questionId: string | null;
}

/** Articles that may answer, each opening in place and asking whether it did. */
export function Suggestions({ text, items, confident, corrections, questionId }: SuggestionsProps) {
  const { words } = useFacts();
  if (items.length === 0) return <p>{words.ask.nothing}</p>;
  return (
    <>
      <h2>{confident ? words.ask.found(items.length) : words.ask.nothing}</h2>
      {corrections.length > 0 && <p className="muted">{words.ask.corrections(corrections)}</p>}
      {!confident && <p>{words.ask.nearest}</p>}
      <div className="suggestions">
        {items.map((item, at) => (
          <Suggestion
            key={item.slug}
            {...{ text, item, questionId }}
            open={at === 0 && confident && questionId !== null}
          />
        ))}
      </div>
    </>
  );
}

interface SuggestionProps {
  text: string;
  item: FoundArticle;
  questionId: string | null;
  open: boolean;
}

function Suggestion({ text, item, questionId, open }: SuggestionProps) {
  const { locale, words } = useFacts();
  const language = item.locale === locale ? undefined : item.locale;
  const asked = questionId ? `?${String(new URLSearchParams({ pregunta: questionId, q: text }))}` : '';
  const address = `/${locale}/ayuda/${item.category}/${item.slug}${asked}`;
  return (
    <details open={open}>
      <summary>
        <span lang={language}>{item.title}</span>{' '}
        <span className="muted">
          {words.ask.kinds[item.kind]}
          {language && ` · ${words.ask.otherLanguage(languageName(language, locale))}`}
          {item.heading && ' · '}
          <span lang={language}>{item.heading}</span>
        </span>
      </summary>
      {/* Escaped where it was made; only the matching words are marked. */}
      <p lang={language} dangerouslySetInnerHTML={{ __html: item.excerpt }} />
      <p>
        <a href={item.anchor ? `${address}#${item.anchor}` : address}>{words.ask.readAll}</a>
      </p>
      {questionId && (
        <form className="buttons" method="post" action={`/${locale}/preguntar/${questionId}/resultado`}>
          <FormToken />
          <input type="hidden" name="articleSlug" value={item.slug} />
          <input type="hidden" name="q" value={text} />
          <span id={`solved-${item.slug}`}>{words.ask.solvedQuestion}</span>
          <button className="button" name="outcome" value="solved" aria-describedby={`solved-${item.slug}`}>
            {words.ask.yes}
          </button>
          <a
            className="button button-plain"
            href="#write"
            data-close
            aria-describedby={`solved-${item.slug}`}
          >
            {words.ask.no}
          </a>
        </form>
      )}
    </details>
  );
}
