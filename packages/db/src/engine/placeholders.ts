import { getTableColumns, Param, sql, type Column, type SQL, type Table } from 'drizzle-orm';

/**
 * A place for each column of a table, under the column's own name, for an insert that is prepared once: `execute`
 * then takes the whole row. Columns in `except` are left to the database. A plain placeholder would store null as the
 * word `null` in a column of JSON, and fail on it in one of moments.
 */
export function placeholdersFor<T extends Table>(
  table: T,
  except: readonly (keyof T['_']['columns'])[] = [],
): T['$inferInsert'] {
  const columns = Object.entries<Column>(getTableColumns(table)).filter(([name]) => !except.includes(name));
  return Object.fromEntries(columns.map(([name, column]) => [name, placeFor(name, column)]));
}

/** A place for some of the columns of a table, for an update that is prepared once. */
export const placesFor = (table: Table, names: readonly string[]): Record<string, SQL> => {
  const columns = getTableColumns(table) as Record<string, Column>;
  return Object.fromEntries(
    names.flatMap((name) => {
      const column = columns[name];
      return column ? [[name, placeFor(name, column)]] : [];
    }),
  );
};

const placeFor = (name: string, column: Column): SQL =>
  sql`${new Param(sql.placeholder(name), {
    mapToDriverValue: (value: unknown) => (value === null ? null : column.mapToDriverValue(value)),
  })}`;
