import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.js';

const shared = join(root, '../shared/data');

/** A file with 200 real organisations as their coalition prints them, or made-up ones where it is absent. */
export function organisationsFile(): string {
  const real = join(shared, 'organisations.csv');
  if (existsSync(real)) return real;
  const sample = join(mkdtempSync(join(tmpdir(), 'undersigned-sample-')), 'organisations.csv');
  const countries = ['Belgium', 'UK', 'U.S.', 'international', 'Kenya', 'Philippines', ''];
  const rows = Array.from(
    { length: 200 },
    (_, n) => `Sample Organisation ${n},${countries[n % countries.length]}`,
  );
  writeFileSync(sample, ['name,country', ...rows, ''].join('\n'));
  return sample;
}

/** A real joint statement as its site published it, untidy HTML and all; a tidier one where it is absent. */
export function realPage(): string {
  const real = join(shared, 'pages/statement-political-unity.html');
  if (existsSync(real)) return readFileSync(real, 'utf8');
  const paragraphs = Array.from(
    { length: 12 },
    (_, n) => `<p align="justify">Paragraph&nbsp;${n} of a sample.</p>`,
  );
  return `<h2>A sample statement</h2>${paragraphs.join('')}<ul><li><b>One</b> demand</li><li>Another</li></ul>`;
}
