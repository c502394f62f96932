import type { Transaction } from '@undersigned/db';
import {
  organisationFinder,
  organisationKey,
  type Actor,
  type CoalitionId,
  type ImportRow,
  type ImportTwin,
  type NewOrganisation,
  type OrganisationId,
} from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';
import { previewImport } from './preview.js';

/** What somebody decided about single lines of a preview, by line number. */
export interface ImportChoices {
  /** Lines whose proposed country is right. */
  takeCountry?: number[];
  /** Probable doubles that are bodies of their own. */
  addAnyway?: number[];
}

export interface ImportOutcome {
  added: number;
  merged: number;
  refused: number;
  rows: ImportRow[];
}

/**
 * Imports a file as previewed, in one transaction: adds, fills the gaps of a double's entry, leaves out what
 * was refused. With `digest`, only if the plan still is the one that was shown. For focal points. Throws what
 * `previewImport` throws, and conflict when the plan has changed meanwhile.
 */
export async function importOrganisations(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  file: { bytes: Uint8Array; digest?: string; choices?: ImportChoices },
): Promise<ImportOutcome> {
  const plan = await previewImport(ctx, actor, coalitionId, file.bytes);
  if (file.digest !== undefined && file.digest !== plan.digest) throw Refused.because('conflict');
  const rows = plan.rows.map((row) => decide(row, file.choices ?? {}));
  const outcome = {
    added: rows.filter(({ kind }) => kind === 'add').length,
    merged: rows.filter(({ kind }) => kind === 'duplicate').length,
    refused: rows.filter(({ kind }) => kind === 'refused').length,
    rows,
  };
  await ctx.db.transact(async (tx) => {
    const idsByLine = new Map<number, OrganisationId>();
    for (const row of rows) {
      if (row.kind === 'add') idsByLine.set(row.line, await add(ctx, tx, coalitionId, row.organisation));
      if (row.kind === 'duplicate') await merge(tx, row, idsByLine);
    }
    await joinUmbrellas(tx, coalitionId, rows, idsByLine);
    const { added, merged, refused } = outcome;
    const event = { type: 'organisations.imported', added, merged, refused } as const;
    await record(ctx, tx, { coalitionId, actor, event });
  });
  return outcome;
}

/** The row as decided. The same name in the same coalition cannot be two entries, whatever was chosen. */
function decide(row: ImportRow, { takeCountry = [], addAnyway = [] }: ImportChoices): ImportRow {
  if (row.kind === 'refused') return row;
  const { line, proposedCountry, umbrella } = row;
  const organisation =
    proposedCountry && takeCountry.includes(line)
      ? { ...row.organisation, country: proposedCountry.code }
      : row.organisation;
  const isOwnBody = row.kind === 'duplicate' && row.likeness !== 'same-name' && addAnyway.includes(line);
  return isOwnBody
    ? { kind: 'add', line, organisation, proposedCountry, umbrella }
    : { ...row, organisation };
}

async function add(
  ctx: Context,
  tx: Transaction,
  coalitionId: CoalitionId,
  wanted: NewOrganisation,
): Promise<OrganisationId> {
  const id = ctx.newId('organisation');
  const row = { id, coalitionId, ...wanted, logo: null, createdAt: ctx.now() };
  // Somebody was faster than this import; the plan that was confirmed is no longer true.
  if (!(await tx.organisation.insert(row, organisationKey(wanted.name)))) throw Refused.because('conflict');
  return id;
}

/** Fills what the entry does not say yet; what it says stays. */
async function merge(
  tx: Transaction,
  { of, organisation }: Extract<ImportRow, { kind: 'duplicate' }>,
  idsByLine: Map<number, OrganisationId>,
): Promise<void> {
  const id = memberOf(of, idsByLine);
  const entry = id && (await tx.organisation.byId(id));
  if (!entry) throw Refused.because('conflict');
  await tx.organisation.update(entry.id, {
    acronym: entry.acronym ?? organisation.acronym,
    country: entry.country ?? organisation.country,
    website: entry.website ?? organisation.website,
    domains: entry.domains.length > 0 ? entry.domains : organisation.domains,
    aliases: entry.aliases.length > 0 ? entry.aliases : organisation.aliases,
    names: { ...organisation.names, ...entry.names },
  });
}

/** Says who belongs to whom once everybody is there; a name that two entries have joins nobody. */
async function joinUmbrellas(
  tx: Transaction,
  coalitionId: CoalitionId,
  rows: ImportRow[],
  idsByLine: Map<number, OrganisationId>,
): Promise<void> {
  const find = organisationFinder(await tx.organisation.ofCoalition(coalitionId));
  for (const row of rows) {
    if (row.kind === 'refused' || row.umbrella === null) continue;
    const id = row.kind === 'add' ? idsByLine.get(row.line) : memberOf(row.of, idsByLine);
    const umbrella = find(row.umbrella);
    const member = id && (await tx.organisation.byId(id));
    if (!umbrella || !member || member.umbrellaId || umbrella.id === member.id) continue;
    await tx.organisation.update(member.id, { umbrellaId: umbrella.id });
  }
}

const memberOf = (of: ImportTwin, idsByLine: Map<number, OrganisationId>): OrganisationId | undefined =>
  'line' in of ? idsByLine.get(of.line) : of.organisationId;
