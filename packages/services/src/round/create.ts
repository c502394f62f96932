import type { Transaction } from '@undersigned/db';
import {
  checkExtension,
  newRoundSchema,
  readSchedule,
  slugOf,
  spelledAsBefore,
  type Actor,
  type DocumentId,
  type Edition,
  type EditionId,
  type Round,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { topicsInUse } from '../mandate/topics.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';

/**
 * Makes a sign-on round for a frozen edition, as a draft that nobody outside sees. A text has one round at a
 * time. For focal points. Throws `Refused` not_found, forbidden, deadline_past, deadline_not_a_time, schedule_order,
 * round_exists, edition_changed when a later edition was frozen, phase_conflict when the text is being changed.
 */
export async function createRound(
  ctx: Context,
  actor: Actor,
  editionId: EditionId,
  input: unknown,
): Promise<Round> {
  const wanted = parseInput(newRoundSchema, input);
  return ctx.db.transact(async (tx) => {
    const edition = await tx.edition.byId(editionId);
    if (!edition) throw Refused.because('not_found');
    const { document } = await requireAccess(tx, actor, edition.documentId, 'view');
    requireFocalPoint(actor, document.coalitionId);
    const schedule = orRefuse(readSchedule(wanted, wanted.timeZone, ctx.now()));
    const { timeZone } = wanted;
    const topics = spelledAsBefore(wanted.policy.topics, await topicsInUse(tx, document.coalitionId));
    const policy = { ...wanted.policy, topics };
    orRefuse(checkExtension({ ...schedule, timeZone, policy }));
    await requireNoRound(tx, document.id);
    const latest = await tx.edition.latest(document.id);
    if (latest?.id !== edition.id) throw Refused.because('edition_changed');
    if (document.phase !== 'frozen') {
      throw Refused.because('phase_conflict', { values: { phase: document.phase } });
    }
    const round = await insertRound(ctx, tx, edition, { ...schedule, timeZone, policy });
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'round.created', roundId: round.id, closesAt: round.closesAt.toISOString(), timeZone },
    });
    return round;
  });
}

async function requireNoRound(tx: Transaction, documentId: DocumentId): Promise<void> {
  const rounds = await tx.round.ofDocument(documentId);
  if (rounds.length > 0) throw Refused.because('round_exists');
}

/** Several texts may have the same title; each round has an address of its own. */
async function insertRound(
  ctx: Context,
  tx: Transaction,
  edition: Edition,
  wanted: Pick<Round, 'opensAt' | 'closesAt' | 'publishesAt' | 'timeZone' | 'policy'>,
): Promise<Round> {
  for (let attempt = 1; ; attempt++) {
    const round: Round = {
      id: ctx.newId('round'),
      documentId: edition.documentId,
      editionId: edition.id,
      openedEditionId: null,
      slug: slugOf(edition.title, attempt),
      state: 'draft',
      ...wanted,
      openedAt: null,
      closedAt: null,
      publishedAt: null,
      createdAt: ctx.now(),
    };
    if (await tx.round.insert(round)) return round;
  }
}
