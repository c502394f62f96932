import type { Database as Connection } from 'better-sqlite3';
import type { DocumentId, Phase } from '@undersigned/domain';
import { outcomeIn, type LogOutcome, type LogRows, type TakesUpdates } from './log-append.js';

/**
 * The one write of ours that happens up to two hundred times a second, in SQLite's own words: by way of the stores it
 * costs twice the processor time, most of it before a statement reaches SQLite. `appendByStores` says the same, and
 * one contract holds both to it.
 */
export class SqliteLogWriter {
  #statements: ReturnType<typeof prepare> | null = null;

  constructor(private readonly connection: Connection) {}

  /** Belongs in a transaction. Throws when a number is taken. */
  append(documents: LogRows[], takesUpdates: TakesUpdates): Map<DocumentId, LogOutcome> {
    const { phase, update, claim } = (this.#statements ??= prepare(this.connection));
    const outcomes = new Map<DocumentId, LogOutcome>();
    for (const { documentId, updates, claims } of documents) {
      const outcome = outcomeIn(phase.get(documentId), takesUpdates);
      outcomes.set(documentId, outcome);
      if (outcome !== 'written') continue;
      for (const { seq, personId, organisationId, bytes, crc, at } of updates) {
        update.run(documentId, seq, personId, organisationId, bytes, crc, at.getTime());
      }
      for (const { clientId, personId, organisationId, since } of claims) {
        claim.run(documentId, clientId, personId, organisationId, since.getTime());
      }
    }
    return outcomes;
  }
}

/** Not before the first use: a file may be opened that has no tables yet. */
const prepare = (connection: Connection) => ({
  phase: connection.prepare<[DocumentId], Phase>('select phase from document where id = ?').pluck(),
  update: connection.prepare(
    `insert into document_update (document_id, seq, person_id, organisation_id, bytes, crc, at)
     values (?, ?, ?, ?, ?, ?, ?)`,
  ),
  claim: connection.prepare(
    `insert into document_client (document_id, client_id, person_id, organisation_id, since)
     values (?, ?, ?, ?, ?) on conflict do nothing`,
  ),
});
