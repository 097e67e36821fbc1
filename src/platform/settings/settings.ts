import { sql } from '../database/sql';
import { readJson } from '../database/columns';
import { OnEveryInstance, type RefreshesMemory } from '../live/on-every-instance';
import { ReadDatabase } from '../read-database';
import { sectionName, sectionNamed } from './section';

/** The settings in force, held in memory; a change reaches every instance within a second. */
@OnEveryInstance('settings')
export class Settings implements RefreshesMemory {
  private readonly current = new Map<string, { version: number; value: object }>();

  constructor(private readonly read: ReadDatabase) {}

  of<T extends object>(section: new () => T): T {
    return (this.current.get(sectionName(section))?.value as T | undefined) ?? new section();
  }

  /** 0 while the defaults hold. */
  versionOf(name: string): number {
    return this.current.get(name)?.version ?? 0;
  }

  async refresh(): Promise<void> {
    const rows = await this.read.all<{ name: string; version: number; value: unknown }>(
      sql`SELECT name, version, value FROM platform_setting s
          WHERE version = (SELECT max(version) FROM platform_setting o WHERE o.name = s.name)`,
    );
    for (const { name, version, value } of rows) {
      const section = sectionNamed(name);
      // A field that came later than the stored version has its default.
      if (section)
        this.current.set(name, { version, value: Object.assign(new section(), readJson<object>(value)) });
    }
  }
}
