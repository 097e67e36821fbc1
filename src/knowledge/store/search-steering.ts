import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Pin } from '../domain/pin';
import { WordList, type WordListName } from '../domain/word-list';

/** The lists of words and the pins of editors. */
@Injectable()
export class SearchSteering {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  /** The rows of the lists came with their table. */
  async list(name: WordListName): Promise<WordList> {
    const list = await this.rows.find(WordList, sql`name = ${name}`);
    if (!list) throw new Error(`The list ${name} is gone`);
    return list;
  }

  saveList(list: WordList): Promise<void> {
    return this.rows.update(list);
  }

  /** Errors: `knowledge.pin-not-found`. */
  async pin(id: string): Promise<Pin> {
    const pin = isId(id) ? await this.rows.find(Pin, sql`id = ${id}`) : null;
    if (!pin) throw new NotFound('knowledge.pin-not-found');
    return pin;
  }

  async pins(): Promise<number> {
    const { rows } = await this.unit.query<{ count: number | string }>(
      sql`SELECT count(*) AS count FROM knowledge_pin`,
    );
    return Number(rows[0]?.count);
  }

  async addPin(pin: Pin): Promise<void> {
    await this.rows.insert(pin);
  }

  savePin(pin: Pin): Promise<void> {
    return this.rows.update(pin);
  }

  async removePin(pin: Pin): Promise<void> {
    await this.unit.query(sql`DELETE FROM knowledge_pin WHERE id = ${pin.id}`);
  }
}
