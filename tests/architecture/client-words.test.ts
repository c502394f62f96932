import { describe, expect, it } from 'vitest';
import { saidInBrowser, wordedModules } from '../support/client-words.js';
import { filesUnder, readText } from '../support/repository.js';

const web = 'apps/web/';
const sources = new Map(
  filesUnder(`${web}src`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    .map((path) => [path.slice(web.length), readText(path)]),
);
const modules = wordedModules(sources);

/** What Next begins a part of a page with. */
const begins = /^src\/app\/(.*\/)?(page|layout|template|default|loading|error|global-error|not-found)\.tsx$/;

describe('the words that go to the browser', () => {
  const bringing = [...modules].filter(([path, { given }]) => begins.test(path) || given.length > 0);

  it.each(bringing)('%s gives what is said there, and nothing more', (path, { given }) => {
    expect(given.flat()).toEqual(saidInBrowser(path, modules));
  });

  it('are given once in a file, and by withWords alone', () => {
    const twice = [...modules].filter(([, { given }]) => given.length > 1);
    const otherwise = [...sources].filter(([, text]) => text.includes('NextIntlClientProvider'));
    expect(twice.map(([path]) => path)).toEqual([]);
    expect(otherwise.map(([path]) => path)).toEqual(['src/i18n/with-words.tsx']);
  });

  it('are named where they are given and where they are said', () => {
    const unnamed = [...modules].filter(([, { given, says }]) => [...given, ...says].includes(null));
    const whole = [...sources].filter(([, text]) => text.includes('useMessages'));
    expect([...unnamed, ...whole].map(([path]) => path)).toEqual([]);
  });
});

describe('reading which words a page brings', () => {
  const page = `import { Form } from '@/form'; import { Table } from './table'; export default withWords(['a'], Page);`;
  const tree = wordedModules(
    new Map([
      ['src/app/page.tsx', page],
      ['src/app/table.tsx', `import { part } from '@/form/part'; useTranslations('server');`],
      ['src/form/index.tsx', `'use client'; import { part } from './part'; useTranslations('a');`],
      [
        'src/form/part.ts',
        `import { act } from '../act'; import type { T } from '../typed'; useTranslations('a.b');`,
      ],
      ['src/act.ts', `'use server'; import '@/typed';`],
      ['src/typed.ts', `'use client'; useTranslations('typed');`],
      ['src/app/layout.tsx', `import Page from './page'; const Late = lazy(() => import('@/typed'));`],
    ]),
  );

  it('follows client components to what they import, and leaves types, actions and the server', () => {
    expect(saidInBrowser('src/app/page.tsx', tree)).toEqual(['a']);
    expect(saidInBrowser('src/app/table.tsx', tree)).toEqual([]);
    expect(saidInBrowser('src/form/part.ts', tree)).toEqual([]);
  });

  it('goes behind a late import, and not into what brings its own words', () => {
    expect(saidInBrowser('src/app/layout.tsx', tree)).toEqual(['typed']);
  });
});
