import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeRound } from '../../round/close.js';
import { roundSummary } from '../../round/get.js';
import { testCast, testRound, type TestContext } from '../../testing/index.js';
import { planSignOns } from './plan.js';
import { readSignOnFile } from './read-file.js';
import { importSignOns, previewSignOns } from './import.js';
import { recordSignOn } from '../record.js';
import { withText } from '../mail.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;

beforeEach(async () => {
  ({ test, coalition, ana, bram } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const file = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'));
const french = file(
  'Organisation;Pays;Nom;Fonction;Courriel;Décision;Réserve',
  'Réseau Accueil;Belgique;Eva;Directrice;eva@example.org;signe;',
  'YOUTH BRIDGE;France;Bram;;bram@example.org;;sauf le point 4',
  'Terre d’Asile;;Léa;;lea@example.org;soutient;',
  'reseau accueil (asbl);Belgique;Eva;;eva2@example.org;oui;',
  'Sans adresse;France;Zoé;;;signe;',
  'Autre;France;Zoé;;zoe@example.org;peut-être;',
);

describe('a file of sign-ons', () => {
  it('is read by its headings, in French or English, or by the order of its columns', () => {
    const [first] = readSignOnFile({ bytes: french });
    expect(first?.input).toMatchObject({
      organisation: { name: 'Réseau Accueil', country: 'BE' },
      signatory: { name: 'Eva', title: 'Directrice', email: 'eva@example.org' },
      decision: 'sign',
    });
    const plain = readSignOnFile({ bytes: file('Alpha,Italy,Ana,Director,ana@example.org') });
    expect(plain[0]?.input).toMatchObject({ organisation: { name: 'Alpha', country: 'IT' } });
  });

  it('is planned line by line, by the rules of a single entry', async () => {
    await recordSignOn(test.ctx, ana, found.round.id, {
      organisation: { name: 'Terre d’asile' },
      signatory: { name: 'Léa', email: 'lea@example.org' },
      evidence: 'by phone',
    });
    const text = await withText(test.ctx.db.read, found.round);
    const lines = readSignOnFile({ bytes: french });
    const rows = await planSignOns(test.ctx, test.ctx.db.read, ana, text, lines);
    expect(rows.map((row) => [row.line, row.kind])).toEqual([
      [2, 'add'],
      [3, 'add'],
      [4, 'duplicate'],
      [5, 'repeated'],
      [6, 'refused'],
      [7, 'refused'],
    ]);
    expect(rows[1]).toMatchObject({
      signOn: {
        organisationName: 'Youth Bridge',
        decision: 'reservation',
        reservation: 'sauf le point 4',
        state: 'provisional',
      },
    });
    expect(rows[4]).toMatchObject({ refusal: { code: 'bad_input', field: 'signatory.email' } });
    expect(rows[5]).toMatchObject({ refusal: { code: 'bad_input', field: 'decision' } });
  });
});

describe('importing a file of sign-ons', () => {
  it('shows a plan, then enters what the plan said, once', async () => {
    const plan = await previewSignOns(test.ctx, ana, found.round.id, french);
    expect(plan.rows.filter(({ kind }) => kind === 'add')).toHaveLength(3);
    const bytes = french;
    const { added } = await importSignOns(test.ctx, ana, found.round.id, { bytes, digest: plan.digest });
    expect(added).toBe(3);
    const again = importSignOns(test.ctx, ana, found.round.id, { bytes, digest: plan.digest });
    await expect(again).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    const { counts } = await roundSummary(test.ctx, ana, found.round.id);
    expect([counts.signatories, counts.byState.provisional]).toEqual([2, 3]);
  });

  it('is for focal points of an open round, and refuses what is no file', async () => {
    const { round } = found;
    const preview = (actor: MemberActor, bytes: Uint8Array) =>
      previewSignOns(test.ctx, actor, round.id, bytes);
    await expect(preview(bram, french)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(preview(ana, new Uint8Array(3 * 1024 * 1024))).rejects.toMatchObject({
      refusal: { code: 'file_too_large' },
    });
    await expect(preview(ana, Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0))).rejects.toMatchObject({
      refusal: { code: 'file_not_readable' },
    });
    await closeRound(test.ctx, ana, round.id);
    await expect(preview(ana, french)).rejects.toMatchObject({ refusal: { code: 'round_closed' } });
  });
});
