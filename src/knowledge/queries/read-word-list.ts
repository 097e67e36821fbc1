import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { WordListName } from '../domain/word-list';

/** The words with which editors steer the search; `items` are groups for synonyms. */
export class ReadWordList<Item extends string | string[]> extends Query<{ version: number; items: Item[] }> {
  constructor(readonly name: WordListName) {
    super();
  }
}

@QueryHandler(ReadWordList)
export class ReadWordListHandler implements IQueryHandler<ReadWordList<string | string[]>> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ name }: ReadWordList<string | string[]>) {
    const row = await this.read.first<{ version: number; items: unknown }>(
      sql`SELECT version, items FROM knowledge_word_list WHERE name = ${name}`,
    );
    return { version: row?.version ?? 1, items: readJson<(string | string[])[]>(row?.items ?? '[]') };
  }
}
