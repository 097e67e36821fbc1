import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RecipientOf } from '../../accounts/api';
import { LinkTokens } from '../../accounts/link-tokens';
import { Configuration } from '../../platform/config';
import { PlacesOf, type PlaceData } from '../../queue/api';
import { MarkById } from '../../queue/fair-use';
import { PublicMessage, TicketById, TicketByReference, type TicketSummary } from '../../tickets/api';
import { ProblemNews } from '../../tickets/problem-api';
import type { NoticeContent } from '../domain/notice-content';
import type { Told, ToldMark, ToldMessage, Words } from '../words/words';

/** What a letter will say in whichever language, and to whom when the notice does not know it. */
export interface Matter {
  tell(words: Words): Told;
  link: Link | null;
  authorId: string | null;
  /** Not where a stranger may have chosen both the name and the address. */
  greetsByName: boolean;
}

type ClosingParams = Extract<NoticeContent, { kind: 'closed' }>['params'];

export type Link = 'console' | 'standing' | { ticket: string };

/** Finds what is true now of the things that a notice is about. `null`: there is nothing left to tell. */
@Injectable()
export class LetterMatters {
  constructor(
    private readonly queries: QueryBus,
    private readonly links: LinkTokens,
    private readonly config: Configuration,
  ) {}

  async of(content: NoticeContent): Promise<Matter | null> {
    switch (content.kind) {
      case 'receipt': {
        const { ticketId, lane, promisedAt: answerBy } = content.params;
        const position = (await this.placeOf(ticketId))?.position ?? 0;
        const strength = lane === 'premium' ? 'guaranteed' : 'expected';
        return this.ofTicket(ticketId, (words, ticket) =>
          words.receipt(ticket, { answerBy, strength }, position > 0 ? position : null),
        );
      }
      case 'answer':
        return this.ofMessage(content.params, (words, ticket, message) => words.answer(ticket, message));
      case 'update':
        return this.ofMessage(content.params, (words, ticket, message) => words.update(ticket, message));
      case 'information_request':
        return this.ofMessage(content.params, (words, ticket, message) =>
          words.informationRequest(ticket, message),
        );
      case 'upgrade':
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.upgrade(ticket, content.params.promisedAt),
        );
      case 'refund': {
        const ticket = await this.queries.execute(new TicketByReference(content.params.reference));
        return ticket && ofTicket(ticket, (words) => words.refund(ticket, content.params));
      }
      case 'missed_promise':
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.missedPromise(ticket, content.params),
        );
      case 'reopened': {
        const place = await this.placeOf(content.params.ticketId);
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.reopened(ticket, place?.promise ?? null),
        );
      }
      case 'parked':
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.parked(ticket, content.params.reviewOn),
        );
      case 'objection_ruled': {
        const place = await this.placeOf(content.params.ticketId);
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.objectionRuled(ticket, content.params.outcome, place?.promise ?? null),
        );
      }
      case 'closed':
        return this.ofClosing(content.params);
      case 'reminder':
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.reminder(ticket, content.params),
        );
      case 'fair_use_mark':
        return this.ofMark(content.params.markId, (words, mark) => words.fairUseMark(mark));
      case 'fair_use_warning':
        return ofStanding((words) => words.fairUseWarning(content.params));
      case 'fair_use_deferral':
        return ofStanding((words) => words.fairUseDeferral(content.params));
      case 'fair_use_restored':
        return ofStanding((words) => words.fairUseRestored(content.params));
      case 'appeal_ruled':
        return this.ofMark(content.params.markId, (words, mark) =>
          words.appealRuled(mark, content.params.outcome),
        );
      case 'split': {
        const parts = await Promise.all(
          content.params.partIds.map((id) => this.queries.execute(new TicketById(id))),
        );
        const known = parts.filter((part) => part !== null);
        return this.ofTicket(content.params.ticketId, (words, ticket) => words.split(ticket, known));
      }
      case 'merged':
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.merged(ticket, content.params.into),
        );
      case 'opened_by_staff': {
        const promise = { answerBy: content.params.promisedAt, strength: 'expected' as const };
        return this.ofTicket(content.params.ticketId, (words, ticket) =>
          words.openedByStaff(ticket, promise),
        );
      }
      case 'moved':
        return this.ofTicket(content.params.ticketId, (words, ticket) => words.moved(ticket));
      case 'handed_over': {
        const { ticketId, agentId } = content.params;
        const by = (await this.queries.execute(new RecipientOf(agentId)))?.name ?? '';
        const matter = await this.ofTicket(ticketId, (words, ticket) => words.handedOver(ticket, by));
        return matter && { ...matter, link: 'console' };
      }
      case 'file_quarantined': {
        const { ticketId, uploaderKind } = content.params;
        const matter = await this.ofTicket(ticketId, (words, ticket) => words.fileQuarantined(ticket));
        return matter && uploaderKind === 'staff' ? { ...matter, link: 'console' } : matter;
      }
      case 'supervisors_digest':
        return {
          tell: (words) => words.forSupervisors(content.params),
          link: 'console',
          authorId: null,
          greetsByName: true,
        };
      case 'problem_update': {
        const news = await this.queries.execute(new ProblemNews(content.params.updateId));
        return news && ofPerson((words) => words.problemUpdate(news));
      }
      case 'premium_waits': {
        const { ticketId } = content.params;
        const matter = await this.ofTicket(ticketId, (words, ticket) =>
          words.premiumWaits(ticket, content.params),
        );
        return matter && { ...matter, link: 'console' };
      }
      case 'premium_alarm':
        return { ...ofPerson((words) => words.premiumAlarm(content.params)), link: 'console' };
      case 'email_confirmation': {
        const token = this.links.tokenOf('confirm-email', content.params.linkId);
        const matter = ofPerson((words) =>
          words.emailConfirmation(this.page(`${words.language}/confirmar?token=${token}`)),
        );
        return { ...matter, greetsByName: false };
      }
      case 'password_reset': {
        const token = this.links.tokenOf('reset-password', content.params.linkId);
        return ofPerson((words) =>
          words.passwordReset(this.page(`${words.language}/restablecer?token=${token}`)),
        );
      }
      case 'contact_confirmation': {
        const { ticketId, linkId } = content.params;
        const ticket = await this.queries.execute(new TicketById(ticketId));
        if (ticket?.status !== 'unconfirmed') return null;
        const token = this.links.tokenOf('confirm-contact', linkId);
        const link = this.page(`confirmar-pregunta?token=${token}`);
        // Whoever wrote may have chosen both the address and the words: none of theirs are sent to it.
        const matter = ofPerson((words) => words.contactConfirmation(ticket.reference, link));
        return { ...matter, greetsByName: false };
      }
      case 'contact_link':
        return this.ofTicket(content.params.ticketId, (words, ticket) => words.contactLink(ticket));
      case 'password_changed':
        return ofPerson((words) => words.passwordChanged(this.page(`${words.language}/recuperar`)));
      case 'holidays_unconfirmed':
        return {
          tell: (words) => words.holidaysUnconfirmed(content.params),
          link: 'console',
          authorId: null,
          greetsByName: true,
        };
      case 'for_supervisors':
        return null;
    }
  }

  /** An address of ours: from the configuration, never from a request (OWASP ASVS 5.0, host header). */
  page(path: string): string {
    return `${this.config.publicUrl}/${path}`;
  }

  private async ofTicket(ticketId: string, tell: (words: Words, ticket: TicketSummary) => Told) {
    const ticket = await this.queries.execute(new TicketById(ticketId));
    return ticket && ofTicket(ticket, (words) => tell(words, ticket));
  }

  private async ofMessage(
    { ticketId, messageId }: { ticketId: string; messageId: string },
    tell: (words: Words, ticket: TicketSummary, message: ToldMessage) => Told,
  ): Promise<Matter | null> {
    const message = await this.queries.execute(new PublicMessage(ticketId, messageId));
    if (!message) return null;
    const articles = message.articleSlugs.map((slug) => this.page(`ayuda/${slug}`));
    return this.ofTicket(ticketId, (words, ticket) => tell(words, ticket, { ...message, articles }));
  }

  /** Closed with an answer that was taken back, it is not closed. */
  private async ofClosing({ ticketId, closedAs, answerId }: ClosingParams): Promise<Matter | null> {
    if (answerId && !(await this.queries.execute(new PublicMessage(ticketId, answerId)))) return null;
    return this.ofTicket(ticketId, (words, ticket) => words.closed(ticket, closedAs));
  }

  private async ofMark(markId: string, tell: (words: Words, mark: ToldMark) => Told): Promise<Matter | null> {
    const mark = await this.queries.execute(new MarkById(markId));
    return mark && ofStanding((words) => tell(words, mark));
  }

  private async placeOf(ticketId: string): Promise<PlaceData | undefined> {
    return (await this.queries.execute(new PlacesOf([ticketId]))).get(ticketId);
  }
}

function ofTicket({ reference, authorId }: TicketSummary, tell: (words: Words) => Told): Matter {
  return { tell, link: { ticket: reference }, authorId, greetsByName: true };
}

function ofStanding(tell: (words: Words) => Told): Matter {
  return { ...ofPerson(tell), link: 'standing' };
}

function ofPerson(tell: (words: Words) => Told): Matter {
  return { tell, link: null, authorId: null, greetsByName: true };
}
