import { aptInstall } from './apt.mjs';

/** The folder that holds initdb and postgres, installed with apt where that is possible; null when there is none. */
export async function findPostgres() {
  const { postgresFolder } = await import('@undersigned/db/testing');
  if (postgresFolder() === null) aptInstall('postgresql');
  return postgresFolder();
}
