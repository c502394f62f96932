import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../id.js';
import { planImport, type ExistingBody, type ImportLine } from './import-plan.js';

const lines = (...rows: [name: string, country?: string][]): ImportLine[] =>
  rows.map(([name, country], index) => ({ line: index + 2, cells: { name, country } }));

const existing = (name: string, country: string | null, acronym: string | null = null): ExistingBody => ({
  id: `org_${name}` as OrganisationId,
  name,
  country,
  acronym,
});

describe('what an import would do', () => {
  it('reads other names, names by language and the network it belongs to', () => {
    const cells = {
      name: 'Blue Lantern Ghana',
      aliases: 'Lantern Accra; Old Lantern',
      names: 'fr: Lanterne bleue Ghana | pt-BR=Lanterna Azul',
      umbrella: 'BL',
    };
    const [row] = planImport([{ line: 2, cells }], [existing('Blue Lantern', null, 'BL')]);
    expect(row).toMatchObject({
      kind: 'add',
      umbrella: 'BL',
      organisation: {
        aliases: ['Lantern Accra', 'Old Lantern'],
        names: { fr: 'Lanterne bleue Ghana', 'pt-BR': 'Lanterna Azul' },
      },
    });
    const [unknown, nameless] = planImport(
      [
        { line: 2, cells: { ...cells, umbrella: 'Red Lantern' } },
        { line: 3, cells: { name: 'Other House', names: 'no language' } },
      ],
      [],
    );
    expect(unknown).toMatchObject({ kind: 'refused', reason: 'umbrella_unknown', text: 'Red Lantern' });
    expect(nameless).toMatchObject({ kind: 'refused', reason: 'field_wrong', column: 'names' });
  });

  it('adds a body with the acronym in its brackets and the level its country says', () => {
    const [one, two] = planImport(lines(['Youth Bridge (YB)', 'UK'], ['Far Away', 'international']), []);
    expect(one).toMatchObject({
      kind: 'add',
      organisation: { acronym: 'YB', country: 'GB', level: 'national' },
    });
    expect(two).toMatchObject({ kind: 'add', organisation: { country: null, level: 'international' } });
  });

  it.each([
    ['RESEAU ENFANCE (asbl)', 'Réseau Enfance', 'same-name'],
    ['Houses for All', 'Houses for All (HFA)', 'part-of-name'],
    ['HFA Houses for All', 'Houses for All', 'part-of-name'],
    ['COAST / Equity North', 'EquityNorth', 'part-of-name'],
    ['HFA', 'Houses for All (HFA)', 'acronym'],
    ['Housse for All People', 'House for All People', 'spelling'],
  ])('takes %s for a probable double of %s: %s', (name, there, likeness) => {
    const [row] = planImport(lines([name, 'Belgium']), [existing(there, 'BE')]);
    expect(row).toMatchObject({ kind: 'duplicate', likeness, of: { name: there } });
  });

  it.each([
    ['ATTAC Austria', 'ATTAC Australia', 'AT'],
    ['Network (farmers’ organisation)', 'Union (farmers’ organisation)', 'BE'],
    ['Section 1 of the Union', 'Section 2 of the Union', 'BE'],
    ['Houses Network (HN) Kenya', 'Houses Network (HN) Uganda', 'UG'],
  ])('keeps %s and %s apart', (name, there, country) => {
    const [row] = planImport(lines([name, 'Belgium']), [existing(there, country)]);
    expect(row?.kind).toBe('add');
  });

  it('notices the double of an earlier line', () => {
    const rows = planImport(lines(['Youth Bridge', 'France'], ['youth  bridge', 'France']), []);
    expect(rows[1]).toMatchObject({ kind: 'duplicate', of: { line: 2 } });
  });

  it('proposes a country that was probably meant, and does not take it', () => {
    const [row] = planImport(lines(['Youth Bridge', 'Geneva']), []);
    expect(row).toMatchObject({
      kind: 'add',
      organisation: { country: null },
      proposedCountry: { text: 'Geneva', code: 'CH' },
    });
  });

  it('refuses a line with its reason, its number and the cell at fault', () => {
    const rows = planImport(
      [
        { line: 2, cells: null },
        { line: 3, cells: { name: ' \u200b ' } },
        { line: 4, cells: { name: 'A', country: 'France' } },
        { line: 5, cells: { name: 'Youth Bridge', country: 'Atlantis' } },
        { line: 6, cells: { name: 'Youth Bridge', website: 'javascript:alert(1)' } },
        { line: 7, cells: { name: 'Youth Bridge', kind: 'circus' } },
      ],
      [],
    );
    expect(rows.map((row) => row.kind === 'refused' && [row.line, row.reason, row.column])).toEqual([
      [2, 'line_unreadable', null],
      [3, 'name_missing', 'name'],
      [4, 'field_wrong', 'name'],
      [5, 'country_unknown', 'country'],
      [6, 'field_wrong', 'website'],
      [7, 'field_wrong', 'kind'],
    ]);
  });

  it('takes formulas, scripts and control characters as the plain text they are', () => {
    const [row] = planImport(lines(['=cmd|calc\u0000 <script>', 'France']), []);
    expect(row).toMatchObject({ kind: 'add', organisation: { name: '=cmd|calc <script>' } });
  });
});
