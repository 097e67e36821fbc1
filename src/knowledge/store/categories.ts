import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Category } from '../domain/category';
import { isSlug } from '../text/slugs';

@Injectable()
export class Categories {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
    private readonly unit: UnitOfWork,
  ) {}

  /** Whether there is any: then the knowledge base is somebody's, and nothing is put into it. */
  async any(): Promise<boolean> {
    return Boolean(await this.read.first(sql`SELECT id FROM knowledge_category LIMIT 1`));
  }

  /** `false` when the slug is taken, also by an instance that is about to commit it. */
  addUnlessTaken(category: Category): Promise<boolean> {
    return this.rows.insert(category, 'ignore');
  }

  /** Errors: `knowledge.category-not-found`. */
  async get(slug: string): Promise<Category> {
    const category = isSlug(slug) ? await this.rows.find(Category, sql`slug = ${slug}`) : null;
    if (!category) throw new NotFound('knowledge.category-not-found');
    return category;
  }

  /** All of them, by position. */
  all(): Promise<Category[]> {
    return this.rows.findAll(Category, sql`1 = 1 ORDER BY position, id`);
  }

  save(category: Category): Promise<void> {
    return this.rows.update(category);
  }

  /** Whether anything belongs to it: an article, also an archived one, or a category below it. */
  async isUsed(id: string): Promise<boolean> {
    return Boolean(
      await this.read.first(
        sql`SELECT id FROM knowledge_article WHERE category_id = ${id}
            UNION ALL SELECT id FROM knowledge_category WHERE parent_id = ${id} LIMIT 1`,
      ),
    );
  }

  async remove(id: string): Promise<void> {
    await this.unit.query(sql`DELETE FROM knowledge_category WHERE id = ${id}`);
  }
}
