import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecipientOf, type Recipient } from '../../accounts/api';
import { Configuration } from '../../platform/config';
import type { Addressee, WrittenLetter } from '../domain/notice';
import type { NoticeContent } from '../domain/notice-content';
import { english } from '../words/en';
import { spanish } from '../words/es';
import type { Words } from '../words/words';
import { LetterMatters, type Link, type Matter } from './letter-matters';

/** Puts a notice into words, from what is true at that moment. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly matters: LetterMatters,
    private readonly queries: QueryBus,
    private readonly config: Configuration,
  ) {}

  /** `null` when the person, or what the notice is about, is no longer there. */
  async write(content: NoticeContent, addressee: Addressee): Promise<WrittenLetter | null> {
    const matter = await this.matters.of(content);
    const userId = addressee === 'author' ? matter?.authorId : addressee;
    const recipient = matter && userId ? await this.queries.execute(new RecipientOf(userId)) : null;
    return matter && recipient && this.compose(matter, recipient);
  }

  private compose(matter: Matter, { userId, name, email, locale }: Recipient): WrittenLetter {
    const words = locale === 'en' ? english : spanish;
    const { subject, paragraphs } = matter.tell(words);
    const text = [
      words.greeting(matter.greetsByName ? name.replace(/\s+/g, ' ') : null),
      ...paragraphs,
      ...this.linkLines(words, matter.link),
      words.signature,
      `--\n${words.footer(this.config.publicUrl)}`,
    ]
      .map(plainText)
      .join('\n\n');
    return { userId, email, locale, subject: plainText(subject), text: `${text}\n` };
  }

  private linkLines(words: Words, link: Link | null): string[] {
    if (link === null) return [];
    if (link === 'console') return [`${words.consoleLink}\n${this.matters.page('console')}`];
    if (link === 'standing') return [`${words.standingLink}\n${this.matters.page('standing')}`];
    return [`${words.ticketLink}\n${this.matters.page(`tickets/${link.ticket}`)}`];
  }
}

/** Line ends as they are here, and no control characters that people typed or pasted. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
