import { Injectable } from '@nestjs/common';
import { OwnsFiles, type FileOwner } from '../../platform/files/owners';
import { StoredFiles } from '../../platform/files/stored-files';
import { isRaster } from '../../platform/files/type-of-bytes';
import { fileIdsIn } from '../text/file-ids';

const ownerKind = 'knowledge.article';

/** Images that articles show. An image becomes one when a revision refers to it, and stays one: revisions stay. */
@Injectable()
export class ArticleImages {
  constructor(private readonly files: StoredFiles) {}

  /** What staff have uploaded and not sent; an address of anything else is left as it is, and shows nothing. */
  async adopt(articleId: string, text: string): Promise<void> {
    const owner = { kind: ownerKind, id: articleId, groupId: null };
    await this.files.adopt(
      fileIdsIn(text),
      owner,
      ({ uploaderKind, type }) => uploaderKind === 'staff' && isRaster(type),
    );
  }
}

/** Everybody sees the images of articles, as they were drawn anew; the bytes that were uploaded nobody gets. */
@OwnsFiles(ownerKind, 'picture')
export class ArticleFiles implements FileOwner {
  async mayRead(): Promise<boolean> {
    return true;
  }
}
