import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../audit';
import { Clock } from '../clock';
import { currentContext } from '../context';
import { readJson } from '../database/columns';
import { sql } from '../database/sql';
import { Conflict, NotFound } from '../errors';
import { checked } from '../http/validation';
import { Live } from '../live/live';
import { UnitOfWork } from '../unit-of-work';
import { sectionNamed } from './section';

/**
 * Replaces a whole section of settings. `basedOn` is the version that the editor saw (0 for the defaults).
 * Errors: `settings.unknown-section`, `settings.changed-meanwhile`, and the section's own rules.
 */
export class ChangeSettings extends Command<{ version: number }> {
  constructor(
    readonly name: string,
    readonly value: object,
    readonly basedOn: number | undefined,
  ) {
    super();
  }
}

@CommandHandler(ChangeSettings)
export class ChangeSettingsHandler implements ICommandHandler<ChangeSettings> {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ name, value, basedOn }: ChangeSettings) {
    const section = sectionNamed(name);
    if (!section) throw new NotFound('settings.unknown-section', { name });
    const after = checked(section, value);
    const { rows } = await this.unit.query<{ version: number; value: unknown }>(
      sql`SELECT version, value FROM platform_setting WHERE name = ${name} ORDER BY version DESC LIMIT 1`,
    );
    const last = rows[0];
    const version = (last?.version ?? 0) + 1;
    if (basedOn !== undefined && basedOn !== version - 1) throw new Conflict('settings.changed-meanwhile');
    const { changed } = await this.unit.query(
      sql`INSERT INTO platform_setting (name, version, value, changed_at, changed_by)
          VALUES (${name}, ${version}, ${JSON.stringify(after)}, ${this.clock.now()}, ${currentContext().actor.id})
          ON CONFLICT DO NOTHING`,
    );
    if (changed === 0) throw new Conflict('settings.changed-meanwhile');
    const before = last ? readJson<object>(last.value) : new section();
    await this.audit.write({ action: 'settings.changed', subject: name, before, after });
    await this.live.announce('settings');
    return { version };
  }
}
