import SqliteFile from 'better-sqlite3';

/** Every row of every table of a database file, as one text: what is the same before and after has changed nothing. */
export function databaseRows(file: string): string {
  const db = new SqliteFile(file, { readonly: true });
  try {
    const tables = db.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
    return tables
      .map((table) => {
        const rows = db.prepare(`select * from "${String(table)}"`).raw().all();
        return `${String(table)} ${JSON.stringify(rows)}`;
      })
      .join('\n');
  } finally {
    db.close();
  }
}
