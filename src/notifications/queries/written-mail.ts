import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { Addressee } from '../domain/notice';
import type { NoticeContent, NoticeKind } from '../domain/notice-content';
import { LetterWriter } from '../letters/letter-writer';

/** A letter as whoever tries the desk out reads it. */
export interface WrittenMailItem {
  id: string;
  to: string;
  subject: string;
  text: string;
  links: string[];
  kind: NoticeKind;
  writtenAt: string;
}

/**
 * Letters of all notices so far, oldest first: the stored text, or where none is stored (not sent yet, or it
 * holds a secret) the text as it would be sent now. One more than `limit` is answered when there are more.
 */
export class WrittenMail extends Query<WrittenMailItem[]> {
  constructor(
    readonly afterId: string | null,
    readonly limit: number,
    readonly to: string | undefined,
  ) {
    super();
  }
}

interface Row {
  id: string;
  kind: NoticeKind;
  addressee: Addressee;
  params: unknown;
  email: string | null;
  subject: string | null;
  text: string | null;
  createdAt: string;
}

const firstId = '00000000-0000-0000-0000-000000000000';

@QueryHandler(WrittenMail)
export class WrittenMailHandler implements IQueryHandler<WrittenMail> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly writer: LetterWriter,
  ) {}

  async execute({ afterId, limit, to }: WrittenMail): Promise<WrittenMailItem[]> {
    const items: WrittenMailItem[] = [];
    let after = afterId ?? firstId;
    while (items.length <= limit) {
      const rows = await this.rowsAfter(after, limit + 1);
      for (const row of rows) {
        const item = await this.itemOf(row);
        if (item && (to === undefined || item.to.toLowerCase() === to.toLowerCase())) items.push(item);
      }
      after = rows.at(-1)?.id ?? after;
      if (rows.length <= limit) break;
    }
    return items.slice(0, limit + 1);
  }

  private rowsAfter(after: string, count: number): Promise<Row[]> {
    return this.read.all<Row>(
      sql`SELECT id, kind, addressee, params, recipient_email AS email, subject, text, created_at AS "createdAt"
          FROM notifications_notice
          WHERE id > ${after} AND state IN ('waiting', 'sent', 'stuck') ORDER BY id LIMIT ${count}`,
    );
  }

  private async itemOf(row: Row): Promise<WrittenMailItem | null> {
    const letter =
      row.text !== null && row.subject !== null && row.email !== null
        ? { email: row.email, subject: row.subject, text: row.text }
        : await this.writer.write({
            id: row.id,
            content: { kind: row.kind, params: readJson(row.params) } as NoticeContent,
            addressee: row.addressee,
          });
    if (!letter) return null;
    const { email, subject, text } = letter;
    const { id, kind, createdAt } = row;
    return { id, to: email, subject, text, links: linksIn(text), kind, writtenAt: createdAt };
  }
}

/** The addresses in a text, each without the punctuation of the sentence around it. */
export function linksIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"«»]+/g) ?? [];
  return found.map((link) => link.replace(/[.,;:!?)\]]{1,3}$/, ''));
}
