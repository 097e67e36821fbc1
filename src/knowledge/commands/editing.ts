import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit';
import { Live } from '../../platform/live/live';
import type { Article } from '../domain/article';
import { Articles } from '../store/articles';
import { auditView } from './audit-view';
import { ChangedMeanwhile } from './changed-meanwhile';

/** Who edits; only who may publish changes what readers see at once. */
export interface Editor {
  id: string;
  mayPublish: boolean;
}

/** What every change of an article has in common: nobody's change is lost, it is audited, and searches notice. */
@Injectable()
export class Editing {
  constructor(
    private readonly articles: Articles,
    private readonly meanwhile: ChangedMeanwhile,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  /** Errors: `knowledge.article-not-found`, `knowledge.changed-meanwhile`, and those of the change. */
  async edit(
    slug: string,
    action: string,
    basedOn: number | undefined,
    change: (article: Article) => void | Promise<void>,
  ): Promise<{ slug: string }> {
    const article = await this.articles.get(slug);
    if (basedOn !== undefined) await this.meanwhile.assertNot(article, basedOn);
    await this.apply(article, action, change);
    return { slug: article.slug };
  }

  async apply(
    article: Article,
    action: string,
    change: (article: Article) => void | Promise<void>,
  ): Promise<void> {
    const before = auditView(article);
    const { version } = article;
    await change(article);
    await this.articles.save(article);
    if (article.version === version) return;
    await this.audit.write({ action, subject: article.id, before, after: auditView(article) });
    await this.live.announce('knowledge');
  }
}
