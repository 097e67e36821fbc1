import { Injectable } from '@nestjs/common';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { Aggregate } from '../aggregate';
import { Conflict } from '../errors';
import { UnitOfWork } from '../unit-of-work';
import { joinSql, raw, sql, type Sql } from './sql';

type EntityClass<E> = new () => E;
type Values = Record<string, unknown>;

interface Mapping {
  table: Sql;
  columns: readonly ColumnMetadata[];
  names: Sql;
  insertable: readonly ColumnMetadata[];
  insertNames: Sql;
  generated: readonly ColumnMetadata[];
}

/**
 * Moves entities to rows and back inside the open unit, by the columns that their decorators declare. It
 * replaces the ORM's own `save`, which neither inserts blindly nor locks optimistically, and costs several times
 * as much on the path of every ticket (see docs/decisions/0002).
 */
@Injectable()
export class Rows {
  private readonly mappings = new WeakMap<object, Mapping>();
  private readonly loaded = new WeakMap<object, Values>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly unit: UnitOfWork,
  ) {}

  /** Inserts a new entity; a taken key is an error of the database, or `false` with `onConflict: 'ignore'`. */
  async insert(entity: object, onConflict: 'fail' | 'ignore' = 'fail'): Promise<boolean> {
    const { table, columns, insertable, insertNames, generated } = this.mapping(entity.constructor);
    const row = rowOf(entity, columns);
    const values = insertable.map((column) => row[column.databaseName]);
    const conflict = raw(onConflict === 'ignore' ? ' ON CONFLICT DO NOTHING' : '');
    const returning = generated.length > 0 ? sql` RETURNING ${names(generated)}` : raw('');
    const statement = sql`INSERT INTO ${table} (${insertNames}) VALUES (${values})${conflict}${returning}`;
    const { rows, changed } = await this.unit.query<Values>(statement);
    if (changed === 0 && rows.length === 0) return false;
    for (const { propertyName, databaseName } of generated) {
      (entity as Values)[propertyName] = row[databaseName] = rows[0]?.[databaseName];
    }
    this.loaded.set(entity, row);
    this.publish(entity);
    return true;
  }

  /** Reads one entity and, on PostgreSQL, locks its row until the unit ends. */
  async find<E extends object>(entityClass: EntityClass<E>, where: Sql): Promise<E | null> {
    return (await this.findAll(entityClass, sql`${where} LIMIT 1`))[0] ?? null;
  }

  /** `where` is everything after WHERE, an ORDER BY included. */
  async findAll<E extends object>(entityClass: EntityClass<E>, where: Sql): Promise<E[]> {
    const { table, columns, names } = this.mapping(entityClass);
    const lock = raw(this.unit.dialect === 'postgres' ? ' FOR UPDATE' : '');
    const { rows } = await this.unit.query<Values>(sql`SELECT ${names} FROM ${table} WHERE ${where}${lock}`);
    return rows.map((row) => this.hydrate(new entityClass(), columns, row));
  }

  /**
   * Writes the columns that changed since the entity was read. An entity with a `version` is written only
   * while nobody else has changed it (`platform.changed-meanwhile`).
   */
  async update(entity: object): Promise<void> {
    const { table, columns } = this.mapping(entity.constructor);
    const before = this.loaded.get(entity);
    if (!before) throw new Error(`${entity.constructor.name} was not read or added in this process`);
    const changed = () =>
      columns.filter((column) => !column.isPrimary && stored(column, entity) !== before[column.databaseName]);
    if (changed().length > 0) {
      const guard = raiseVersion(entity);
      const assignments = changed().map((column) => isEqual(column, entity));
      const key = columns.filter((column) => column.isPrimary).map((column) => isEqual(column, entity));
      const outcome = await this.unit.query(
        sql`UPDATE ${table} SET ${joinSql(assignments, ', ')} WHERE ${joinSql(key, ' AND ')}${guard}`,
      );
      if (outcome.changed === 0) throw new Conflict('platform.changed-meanwhile');
      this.loaded.set(entity, rowOf(entity, columns));
    }
    this.publish(entity);
  }

  private hydrate<E extends object>(entity: E, columns: readonly ColumnMetadata[], row: Values): E {
    for (const column of columns) {
      (entity as Values)[column.propertyName] = revived(column, row[column.databaseName]);
    }
    this.loaded.set(entity, rowOf(entity, columns));
    return entity;
  }

  private publish(entity: object): void {
    if (entity instanceof Aggregate) this.unit.record(entity.takeEvents());
  }

  private mapping(entityClass: object): Mapping {
    const known = this.mappings.get(entityClass);
    if (known) return known;
    const metadata: EntityMetadata = this.dataSource.getMetadata(entityClass as EntityClass<object>);
    const insertable = metadata.columns.filter((column) => !column.isGenerated);
    const mapping: Mapping = {
      table: raw(metadata.tableName),
      columns: metadata.columns,
      names: names(metadata.columns),
      insertable,
      insertNames: names(insertable),
      generated: metadata.columns.filter((column) => column.isGenerated),
    };
    this.mappings.set(entityClass, mapping);
    return mapping;
  }
}

function names(columns: readonly ColumnMetadata[]): Sql {
  return raw(columns.map((column) => column.databaseName).join(', '));
}

/** Counts a versioned entity up and answers the condition that its row still has the version that was read. */
function raiseVersion(entity: object): Sql {
  const versioned = entity as { version?: number };
  if (versioned.version === undefined) return raw('');
  const guard = sql` AND version = ${versioned.version}`;
  versioned.version += 1;
  return guard;
}

function isEqual(column: ColumnMetadata, entity: object): Sql {
  return sql`${raw(column.databaseName)} = ${stored(column, entity)}`;
}

interface Transformer {
  to(value: unknown): unknown;
  from(value: unknown): unknown;
}

function rowOf(entity: object, columns: readonly ColumnMetadata[]): Values {
  const row: Values = {};
  for (const column of columns) row[column.databaseName] = stored(column, entity);
  return row;
}

function stored(column: ColumnMetadata, entity: object): unknown {
  const value = (entity as Values)[column.propertyName];
  const transformer = column.transformer as Transformer | undefined;
  return (transformer ? transformer.to(value) : value) ?? null;
}

function revived(column: ColumnMetadata, value: unknown): unknown {
  const transformer = column.transformer as Transformer | undefined;
  return transformer ? transformer.from(value) : value;
}
