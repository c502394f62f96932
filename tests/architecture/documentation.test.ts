import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, readJson, readText, root } from '../support/repository.js';

const pages = ['README.md', ...filesUnder('docs').filter((path) => path.endsWith('.md'))];
const ourFolders = /^(packages|apps|tests|scripts|docs|docker|\.ci)\/[\w./()[\]-]*$/;

describe.each(pages)('%s', (page) => {
  it('names only files and folders that are there', () => {
    const missing = [...pathsInCode(readText(page)), ...linksFrom(page)].filter(
      (path) => !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
    const named = [...readText(page).matchAll(/npm run (?:--silent |-s )?([\w:-]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/dependencies.md', () => {
  it('has a line for every package we depend on, and for no other', () => {
    const listed = [...readText('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(
      ([, name]) => name ?? '',
    );
    expect([...new Set(listed)].sort()).toEqual(allDependencies());
  });
});

/** Paths from the root that stand between backticks; `{a,b}` and `*` are left to the reader. */
function pathsInCode(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, code]) => code ?? '')
    .filter((code) => ourFolders.test(code));
}

function linksFrom(page: string): string[] {
  return [...readText(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => normalize(join(dirname(page), target)));
}

function allDependencies(): string[] {
  const manifests = ['.', ...['packages', 'apps', 'tests'].flatMap(filesUnder)]
    .map((path) => (path === '.' ? 'package.json' : path))
    .filter((path) => /(^|\/)package\.json$/.test(path))
    .map(
      (path) =>
        readJson(path) as Record<'dependencies' | 'devDependencies', Record<string, string> | undefined>,
    );
  const names = manifests.flatMap((one) => Object.keys({ ...one.dependencies, ...one.devDependencies }));
  return [...new Set(names)].filter((name) => !name.startsWith('@undersigned/')).sort();
}
