import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecipientOf, type Recipient } from '../../accounts/api';
import { LinkTokens } from '../../accounts/link-tokens';
import { Configuration } from '../../platform/config';
import { ContactRecipient } from '../../tickets/sending-api';
import type { Notice, WrittenLetter } from '../domain/notice';
import { english } from '../words/en';
import { spanish } from '../words/es';
import { LetterMatters, type Link, type Matter } from './letter-matters';

/** A notice as far as its letter depends on it. */
type WantedLetter = Pick<Notice, 'id' | 'content' | 'addressee'>;

/** Puts a notice into words, from what is true at that moment. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly matters: LetterMatters,
    private readonly queries: QueryBus,
    private readonly config: Configuration,
    private readonly tokens: LinkTokens,
  ) {}

  /** `null` when the person, or what the notice is about, is no longer there. */
  async write({ id, content, addressee }: WantedLetter): Promise<WrittenLetter | null> {
    const matter = await this.matters.of(content);
    const userId = addressee === 'author' ? matter?.authorId : addressee;
    if (!matter || !userId) return null;
    const recipient = await this.queries.execute(new RecipientOf(userId));
    if (recipient) return this.compose(matter, recipient, this.pageOf(matter.link));
    const contact = await this.queries.execute(new ContactRecipient(userId));
    return contact && this.toContact(matter, { userId, ...contact }, id);
  }

  /** Without an account a ticket is read by a link of which the notice's id is the key. */
  private toContact(matter: Matter, recipient: Recipient, noticeId: string): WrittenLetter {
    const token = this.tokens.tokenOf('read-ticket', noticeId);
    const page = matter.link === null ? null : this.matters.page(`contacts/tickets/${token}`);
    return { ...this.compose(matter, recipient, page), holdsSecret: true };
  }

  private compose(
    matter: Matter,
    { userId, name, email, locale }: Recipient,
    page: string | null,
  ): WrittenLetter {
    const words = locale === 'en' ? english : spanish;
    const { subject, paragraphs } = matter.tell(words);
    const leads = matter.link === 'console' ? words.consoleLink : words.ticketLink;
    const text = [
      words.greeting(matter.greetsByName ? name.replace(/\s+/g, ' ') : null),
      ...paragraphs,
      ...(page === null ? [] : [`${leads}\n${page}`]),
      words.signature,
      `--\n${words.footer(this.config.publicUrl)}`,
    ]
      .map(plainText)
      .join('\n\n');
    return { userId, email, locale, subject: plainText(subject), text: `${text}\n` };
  }

  private pageOf(link: Link | null): string | null {
    if (link === null) return null;
    return this.matters.page(typeof link === 'string' ? link : `tickets/${link.ticket}`);
  }
}

/** Line ends as they are here, and no control characters that people typed or pasted. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
