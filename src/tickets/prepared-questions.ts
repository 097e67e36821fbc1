import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Locale } from '../platform/context';
import { Invalid } from '../platform/errors';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { SettingsSection } from '../platform/settings/section';

/** One question that staff need not write themselves. */
export class PreparedQuestion {
  @Matches(/^[a-z0-9-]{1,60}$/)
  code: string;

  @IsNotBlank()
  @MaxLength(500)
  es: string;

  /** Without it, readers of English see the Spanish one. */
  @IsOptional()
  @IsNotBlank()
  @MaxLength(500)
  en?: string;

  /** Offered first in this category; without it in all. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;

  static of(code: string, es: string, en: string): PreparedQuestion {
    return Object.assign(new PreparedQuestion(), { code, es, en });
  }
}

/** What staff ask most often, in the order in which it is offered. */
@SettingsSection('prepared-questions')
export class PreparedQuestions {
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PreparedQuestion)
  questions: PreparedQuestion[] = [
    PreparedQuestion.of('which-product', '¿A qué producto se refiere?', 'Which product is it about?'),
    PreparedQuestion.of(
      'which-page',
      '¿Cuál es la página que no puede cambiar?',
      'Which page is it that you cannot change?',
    ),
    PreparedQuestion.of('which-order', '¿Cuál es el número de pedido?', 'What is the order number?'),
    PreparedQuestion.of(
      'exact-message',
      '¿Qué mensaje aparece exactamente, y en qué momento?',
      'What does the message say exactly, and when does it appear?',
    ),
    PreparedQuestion.of('since-when', '¿Desde cuándo ocurre?', 'Since when does it happen?'),
  ];
}

/**
 * What we ask: one's own words first, then the prepared questions in the ticket's language. Errors:
 * `tickets.unknown-prepared-question`, `tickets.nothing-asked`.
 */
export function wordsOf(
  words: string | undefined,
  codes: readonly string[],
  prepared: readonly PreparedQuestion[],
  locale: Locale,
): string {
  const asked = codes.map((code, i) => {
    const question = prepared.find((each) => each.code === code);
    if (!question) throw fault(`questions.${i}`, 'tickets.unknown-prepared-question');
    return locale === 'en' ? (question.en ?? question.es) : question.es;
  });
  if (!words && asked.length === 0) throw fault('body', 'tickets.nothing-asked');
  return [...(words ? [words] : []), ...asked].join('\n\n');
}

function fault(path: string, code: string): Invalid {
  return new Invalid(code, {}, [{ path, code }]);
}

/** Those of the category first, then those for all; without a category every one. */
export function offeredFor(
  category: string | undefined,
  questions: readonly PreparedQuestion[],
): readonly PreparedQuestion[] {
  if (category === undefined) return questions;
  const own = questions.filter((each) => each.category === category);
  return [...own, ...questions.filter((each) => each.category === undefined)];
}
