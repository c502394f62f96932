import { builtinModules } from 'node:module';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { compositionRoots, direction } from '@undersigned/config/lint';
import { describe, expect, it } from 'vitest';
import { readJson, readText, sources } from '../support/repository.js';

const imports = sources().flatMap((file) =>
  ts
    .preProcessFile(readText(file), true, true)
    .importedFiles.map(({ fileName }) => ({ file, from: fileName })),
);

const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file) || file.startsWith('tests/');
const packageOf = (file: string) => file.split('/').slice(0, 2).join('/');

describe('imports', () => {
  it('follow the arrows of docs/ARCHITECTURE.md', () => {
    const against = imports.filter(({ file, from }) => {
      if (!from.startsWith('@undersigned/') || isTest(file)) return false;
      const wanted = from.replace('@undersigned/', '');
      if (/^db(\/(backup|migrate))?$/.test(wanted) && compositionRoots.includes(file)) return false;
      const allowed = direction[packageOf(file)] ?? [];
      return !allowed.some((name) => wanted === name || wanted.startsWith(`${name}/`));
    });
    expect(against).toEqual([]);
  });

  it('reach another package through its door, never through the wall', () => {
    const through = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const target = normalize(join(dirname(file), from));
      return packageOf(target) !== packageOf(file) && !file.startsWith('tests/');
    });
    expect(through).toEqual([]);
  });

  it('leave the domain with zod alone', () => {
    const outside = imports.filter(
      ({ file, from }) =>
        file.startsWith('packages/domain/') && !isTest(file) && !from.startsWith('.') && from !== 'zod',
    );
    expect(outside).toEqual([]);
  });

  it('keep SQL behind the stores', () => {
    const sql = imports.filter(
      ({ file, from }) =>
        /^(drizzle-orm|better-sqlite3|pg)(\/|$)/.test(from) &&
        !file.startsWith('packages/db/') &&
        !isTest(file),
    );
    expect(sql).toEqual([]);
  });

  it('keep the screens’ building blocks free of features', () => {
    const upward = imports.filter(
      ({ file, from }) => file.startsWith('apps/web/src/ui/') && /(@\/|\.\.\/)(features|app)\//.test(from),
    );
    expect(upward).toEqual([]);
  });

  it('name only what the package declares', () => {
    const undeclared = imports.filter(({ file, from }) => {
      if (from.startsWith('.') || from.startsWith('@/') || isBuiltin(from)) return false;
      return !declaredBy(packageOf(file), isTest(file)).has(nameOf(from));
    });
    expect(undeclared).toEqual([]);
  });
});

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/**
 * What a package may import: its own dependencies, types of a package that is nothing but types, and in its tests
 * also what the root installs for everybody.
 */
function declaredBy(folder: string, test: boolean): Set<string> {
  const manifests = [folder.startsWith('tests') ? 'tests' : folder, ...(test ? ['.'] : [])];
  const names = manifests.flatMap((path) => {
    const manifest = readJson(`${path}/package.json`) as Manifest;
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  });
  const self = (readJson(`${manifests[0]}/package.json`) as { name: string }).name;
  const typed = names
    .filter((name) => name.startsWith('@types/'))
    .map((name) => name.slice('@types/'.length));
  return new Set([...names, ...typed, self, '@undersigned/config', 'server-only', 'client-only']);
}

const isBuiltin = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

const nameOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
