import type { DocumentId } from '@undersigned/domain';
import type { LogOutcome, LogRows, TakesUpdates } from '../document/log-append.js';
import type { Stores } from './stores.js';

/** Stores inside a transaction, and a way to queue what must only happen once it has committed. */
export type Transaction = Stores & {
  /** Runs after the outermost commit, in order; never after a rollback, never twice when the body is retried. */
  onCommit(effect: () => void): void;
};

export interface Database {
  engine: 'sqlite' | 'postgres';
  /** Committed data only. */
  read: Stores;
  /**
   * Runs `body` alone: its reads and writes are one serialisable step. It may run more than once (a busy
   * file, a serialisation conflict), so it awaits nothing but the stores it is given. Called inside another
   * `transact` it becomes a savepoint of that one. Throws what `body` throws, with everything rolled back.
   */
  transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Writes to the logs of several documents as one transaction, each engine in as few steps as it can: this is what
   * everybody who types waits for. The phase is read inside. Gives what became of each document's rows; throws,
   * with nothing written, when a number is taken.
   */
  appendToLogs(documents: LogRows[], takesUpdates: TakesUpdates): Promise<Map<DocumentId, LogOutcome>>;
  /**
   * Something that differs when anybody has committed anything in between, this process's edits of texts perhaps left
   * out: a meeting that types must not make everybody else look. Cheap enough to ask every 50 ms.
   */
  changeMark(): Promise<string>;
  /**
   * Commits something that no table shows, and throws unless that worked and the settings in force after it make
   * a commit survive a power cut.
   */
  assertDurable(): Promise<void>;
  /** Whether the database has the shape of this release: neither an older one nor a newer one. */
  isMigrated(): Promise<boolean>;
  close(): Promise<void>;
}
