import { Logger } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { BeforeServing, type Preparation } from '../../platform/process/preparations';
import { seedCategories } from '../seed/categories';
import { Categories } from '../store/categories';
import { readSeedArticles } from '../text/seed-files';
import { SeedKnowledge } from './seed-knowledge';

/** The product answers questions about itself from its first start on. Files are read before the unit opens. */
@BeforeServing()
export class SeedAtFirstStart implements Preparation {
  private readonly logger = new Logger(SeedAtFirstStart.name);

  constructor(
    private readonly categories: Categories,
    private readonly commands: Commands,
  ) {}

  async prepare(): Promise<void> {
    if (await this.categories.any()) return;
    const articles = await this.commands.execute(new SeedKnowledge(seedCategories, await readSeedArticles()));
    this.logger.log(`The help begins with ${articles} articles`);
  }
}
