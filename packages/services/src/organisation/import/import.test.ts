import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../../testing/index.js';
import { createOrganisation } from '../create.js';
import { importOrganisations } from './import.js';
import { previewImport } from './preview.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
beforeEach(async () => {
  test = await testContext();
  const here = await testCoalition(test.ctx);
  coalition = here.coalition;
  ana = await here.member('Ana', 'focal-point', null);
  bram = await here.member('Bram', 'member', null);
  zoe = await (await testCoalition(test.ctx, 'elsewhere')).member('Zoe', 'focal-point', null);
});
afterEach(() => test.dispose());

const utf8 = (text: string) => new TextEncoder().encode(text);
const preview = (bytes: Uint8Array, actor = ana) => previewImport(test.ctx, actor, coalition.id, bytes);
const directory = () => test.ctx.db.read.organisation.ofCoalition(coalition.id);

describe('reading the file', () => {
  it.each([
    ['UTF-8', utf8('nom;pays\nRéseau Enfance;Belgique\n')],
    ['UTF-8 with a mark', utf8('\ufeffname,country\nRéseau Enfance,Belgium\n')],
    ['Windows-1252', Buffer.from('Organisation/Nom;Country/Pays\r\nRéseau Enfance;Belgique\r\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffname\tcountry\r\nRéseau Enfance\tBelgium\r\n', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('name\tcountry\nRéseau Enfance\tBelgium\n', 'utf16le')],
    ['no headings', utf8('Réseau Enfance,note,Belgium\n')],
  ])('works in %s', async (_, bytes) => {
    const { rows } = await preview(bytes);
    expect(rows).toMatchObject([{ kind: 'add', organisation: { name: 'Réseau Enfance', country: 'BE' } }]);
  });

  it('refuses a broken line by its number and reads on', async () => {
    const { rows } = await preview(utf8('name,country\nOne House,France\n"Broken,France\nTwo House,Malta\n'));
    expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
      ['add', 2],
      ['refused', 3],
      ['add', 4],
    ]);
  });

  it('keeps a quoted cell with a line break whole', async () => {
    const { rows } = await preview(utf8('name,country\n"One\nHouse",France\nTwo House,Malta\n'));
    expect(rows).toMatchObject([
      { line: 2, organisation: { name: 'One House' } },
      { line: 4, organisation: { name: 'Two House' } },
    ]);
  });

  it.each([
    ['an empty file', new Uint8Array(), 'file_not_readable'],
    ['a picture', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256), 'file_not_readable'],
    ['more than 5 000 lines', utf8('x\n'.repeat(5_002)), 'file_not_readable'],
    ['more than 2 MB', new Uint8Array(2 * 1024 * 1024 + 1), 'file_too_large'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(preview(bytes)).rejects.toMatchObject({ refusal: { code } });
  });
});

describe('importing', () => {
  const file = utf8(
    'name,country,website\nYouth Bridge,Belgium,bridge.example\nSun House,Geneva,\nYouth Brigde,Belgium,\nMoon,Atlantis,\n',
  );

  it('does what was shown, in one step, with one row in the log', async () => {
    await createOrganisation(test.ctx, ana, coalition.id, { name: 'YOUTH BRIDGE' });
    const { digest } = await preview(file);
    const outcome = await importOrganisations(test.ctx, ana, coalition.id, {
      bytes: file,
      digest,
      choices: { takeCountry: [3] },
    });
    expect(outcome).toMatchObject({ added: 2, merged: 1, refused: 1 });
    expect((await directory()).map(({ name, country, website }) => [name, country, website])).toEqual([
      ['Sun House', 'CH', null],
      ['YOUTH BRIDGE', 'BE', 'https://bridge.example'],
      ['Youth Brigde', 'BE', null],
    ]);
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row?.event).toEqual({ type: 'organisations.imported', added: 2, merged: 1, refused: 1 });
  });

  it('merges a probable double of an earlier line, unless told that it is another body', async () => {
    expect(await importOrganisations(test.ctx, ana, coalition.id, { bytes: file })).toMatchObject({
      added: 2,
      merged: 1,
    });
    const elsewhere = { bytes: file, choices: { addAnyway: [4] } };
    const other = await importOrganisations(test.ctx, { ...zoe }, zoe.coalitionId, elsewhere);
    expect(other).toMatchObject({ added: 3, merged: 0 });
  });

  it('is refused, and writes nothing, when the directory has changed since the preview', async () => {
    const { digest } = await preview(file);
    await createOrganisation(test.ctx, ana, coalition.id, { name: 'Sun House' });
    const late = importOrganisations(test.ctx, ana, coalition.id, { bytes: file, digest });
    await expect(late).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    expect(await directory()).toHaveLength(1);
  });

  it('twice adds nothing the second time', async () => {
    await importOrganisations(test.ctx, ana, coalition.id, { bytes: file });
    const again = await importOrganisations(test.ctx, ana, coalition.id, { bytes: file });
    expect(again.added).toBe(0);
  });

  it('is for focal points of this coalition', async () => {
    await expect(preview(file, bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(preview(file, zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});

describe('a real list of 200 organisations', () => {
  const path = fileURLToPath(new URL('../../../../../../shared/data/organisations.csv', import.meta.url));
  const bytes = existsSync(path) ? readFileSync(path) : utf8(ownSample());

  it('is read without a refusal, its doubtful countries proposed and its doubles shown', async () => {
    const { rows } = await preview(bytes);
    expect(rows.filter(({ kind }) => kind === 'refused')).toEqual([]);
    const proposed = rows.flatMap((row) =>
      row.kind !== 'refused' && row.proposedCountry ? [row.proposedCountry] : [],
    );
    expect(proposed).toEqual([{ text: 'Geneva', code: 'CH' }]);
    const doubles = rows.flatMap((row) => (row.kind === 'duplicate' ? [row.of.name] : []));
    expect(doubles).toContain('COAST / Equity BD');
    const outcome = await importOrganisations(test.ctx, ana, coalition.id, { bytes });
    expect(await directory()).toHaveLength(outcome.added);
  });

  function ownSample(): string {
    return 'name,country\nSun House,UK\nMoon House,Geneva\nCOAST / Equity BD,Bangladesh\nEquityBD,Bangladesh\n';
  }
});
