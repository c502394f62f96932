// Every per-platform package that a locked package names must itself be locked; otherwise `npm ci` breaks, here
// or on somebody else's machine. npm leaves such a package out, without a word, when the registry lacks it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const missing = unlockedOptionals(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
if (missing.length > 0) {
  console.error(`package-lock.json lacks ${missing.length} optional packages:\n${missing.join('\n')}`);
  process.exit(1);
}

function unlockedOptionals({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, range]) => `${path} names ${name}@${range}`),
  );
}

/** Looks where Node would: in the package's own node_modules, then in each folder above it. */
function isLocked(packages, path, name) {
  for (let folder = path; ; folder = folderAbove(folder)) {
    if (packages[`${folder}${folder && '/'}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

function folderAbove(path) {
  const last = path.lastIndexOf('/node_modules/');
  return last === -1 ? '' : path.slice(0, last);
}
