import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseLocation } from '../open-database.js';

/**
 * A copy brings back sessions that were ended and links that were used, and mails that have long been sent: none
 * of them may act again.
 */
const statements = [
  'delete from session',
  'delete from link',
  "update mail set state = 'failed' where state = 'queued'",
];

/** Ends every session, spends every link and holds every waiting mail, in one transaction. */
export async function calmRestored(location: DatabaseLocation): Promise<void> {
  if (location.engine === 'sqlite') {
    const connection = new SqliteFile(location.file);
    try {
      connection.transaction(() => void statements.forEach((statement) => connection.exec(statement)))();
    } finally {
      connection.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    await client.query(`begin; ${statements.join('; ')}; commit`);
  } finally {
    await client.end();
  }
}
