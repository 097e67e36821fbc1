import { useFacts } from '../render/facts';
import { FormToken } from './form-token';

/** One box for a whole sentence; with the script it suggests while one types. */
export function QuestionBox({ text = '', label }: { text?: string; label?: string }) {
  const { locale, words } = useFacts();
  return (
    <form className="question" method="post" action={`/${locale}/preguntar`} role="search">
      <FormToken />
      <label htmlFor="q">{label ?? words.home.box}</label>
      <p className="hint" id="q-hint">
        {words.home.boxHint}
      </p>
      <div className="question-row">
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={2000}
          aria-describedby="q-hint"
          autoComplete="off"
          data-suggest={`/${locale}/preguntar/sugerencias`}
        />
        <button className="button">{words.home.find}</button>
      </div>
      <div id="suggestions" aria-live="polite" />
    </form>
  );
}
