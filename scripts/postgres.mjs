import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';

const debianVersions = '/usr/lib/postgresql';
const otherPlaces = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/bin'];

/** The folder that holds initdb and postgres, installed with apt where that is possible; null when there is none. */
export function findPostgres() {
  if (present() === null) aptInstall('postgresql');
  return present();
}

function present() {
  const debian = existsSync(debianVersions)
    ? readdirSync(debianVersions)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(debianVersions, version, 'bin'))
    : [];
  const places = [process.env.PG_BIN, ...debian, ...otherPlaces];
  return places.find((path) => path && existsSync(join(path, 'initdb'))) ?? null;
}
