import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, without a slash at the end. Compiled, this file lies one folder deeper. */
export const root = folderWith('package-lock.json', fileURLToPath(new URL('../..', import.meta.url)));

function folderWith(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder.replace(/[\\/]$/, '');
  return folderWith(file, dirname(folder));
}

const notOurs = new Set(['node_modules', 'dist', '.next', '.git', '.turbo', 'test-results', 'migrations']);

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

export const readJson = (path: string): unknown => JSON.parse(readText(path));

/** Every file of ours under `folder`, as paths from the root with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) || isData(path) ? [] : filesUnder(path);
    return [path.split(sep).join('/')];
  });
}

/** TypeScript sources of packages, apps and tests. */
export function sources(): string[] {
  return ['packages', 'apps', 'tests']
    .flatMap(filesUnder)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('next-env.d.ts'));
}

/** Data folders of somebody who runs the product here. */
const isData = (path: string) => relative('.', path).startsWith('data');
