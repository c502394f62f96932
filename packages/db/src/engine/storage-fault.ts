/** Why nothing can be written though nothing is wrong with what was to be written. */
export type StorageFault = 'full' | 'failing';

/** disk_full, io_error, and every way in which Postgres or the connection to it goes away. */
const postgresFull = '53100';
const postgresFailing = /^(58030|57P0[1-3]|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/**
 * The fault of the storage behind an error of a read or a write, looked for through the causes that drivers and
 * Drizzle wrap round it; null for every other error. What was to be written is not on disk and may be tried again.
 */
export function storageFaultOf(error: unknown): StorageFault | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown };
    if (typeof code !== 'string') continue;
    if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === postgresFull) return 'full';
    if (code.startsWith('SQLITE_IOERR') || code === 'EIO' || postgresFailing.test(code)) return 'failing';
  }
  return null;
}
