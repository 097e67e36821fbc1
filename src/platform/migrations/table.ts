import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { columnType } from '../database/columns';

type Kind = keyof typeof columnType;
type ColumnExtras = Omit<TableColumnOptions, 'name' | 'type'>;

/** A column of a migration, by the kinds of `columnTypes`, not null unless it says so. */
export function column(name: string, kind: Kind, extras: ColumnExtras = {}): TableColumnOptions {
  return { name, type: columnType[kind], ...extras };
}

export const nullable = { isNullable: true } as const;
export const primary = { isPrimary: true } as const;
/** A primary key that the database counts up (kind `serial`). */
export const generated = { isPrimary: true, isGenerated: true, generationStrategy: 'increment' } as const;

interface TableDesign {
  name: string;
  columns: TableColumnOptions[];
  /** Index names to their columns; a name that begins with `uq_` is unique. */
  indices?: Record<string, string[]>;
  /** Columns that point at the primary key `id` of another table. */
  references?: Record<string, string>;
  /** Names of constraints to their conditions. */
  checks?: Record<string, string>;
}

/** Creates a table on either database, with constraints that entities name in the same way. */
export async function createTable(runner: QueryRunner, design: TableDesign): Promise<void> {
  const { name, columns, indices = {}, references = {}, checks = {} } = design;
  await runner.createTable(
    new Table({
      name,
      columns: columns.map((each) =>
        each.isPrimary ? { ...each, primaryKeyConstraintName: `pk_${name}` } : each,
      ),
      indices: Object.entries(indices).map(([indexName, columnNames]) => ({
        name: indexName,
        columnNames,
        isUnique: indexName.startsWith('uq_'),
      })),
      foreignKeys: Object.entries(references).map(([columnName, table]) => ({
        name: `fk_${name}_${columnName}`,
        columnNames: [columnName],
        referencedTableName: table,
        referencedColumnNames: ['id'],
      })),
      checks: Object.entries(checks).map(([checkName, expression]) => ({ name: checkName, expression })),
    }),
  );
}

/** Index names to their columns. */
type Indices = Readonly<Record<string, readonly string[]>>;

/**
 * Leaves out of indices the rows whose first column is empty. Where nearly all are, SQLite's statistics call an index
 * over all of them useless, and rows are sought in the table.
 */
export async function sparsenIndices(runner: QueryRunner, table: string, indices: Indices): Promise<void> {
  for (const [name, [...columnNames]] of Object.entries(indices)) {
    await runner.dropIndex(table, name);
    const where = `${columnNames[0]} IS NOT NULL`;
    await runner.createIndex(table, new TableIndex({ name, columnNames, where }));
  }
}

/** The way back: the indices hold all rows. */
export async function fillIndices(runner: QueryRunner, table: string, indices: Indices): Promise<void> {
  for (const [name, [...columnNames]] of Object.entries(indices)) {
    await runner.dropIndex(table, name);
    await runner.createIndex(table, new TableIndex({ name, columnNames }));
  }
}
