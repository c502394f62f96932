import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseLocation } from '../open-database.js';

/**
 * A copy brings back sessions that were ended and links that were used, tokens and guests' links that were taken back,
 * and mails that have long been sent: none of them may act again. A guest keeps their name beside what they wrote; a
 * link that has become a membership stays as it ended.
 */
const statements = [
  'delete from session',
  'delete from link',
  'delete from api_token',
  "update guest_link set ended_as = 'revoked', ended_at = created_at where ended_at is null",
  "update mail set state = 'failed' where state = 'queued'",
];

/** Ends every session, spends every link and token, and holds every waiting mail, in one transaction. */
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
