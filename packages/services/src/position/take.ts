import {
  mayTakePosition,
  namedBy,
  newPositionSchema,
  positionOnGone,
  stanceOf,
  type Document,
  type DocumentId,
  type MemberActor,
  type Position,
  type PositionId,
  type Stance,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { authorOf } from '../comment/author-of.js';
import { readParagraphs } from './paragraphs.js';
import { readOpenWordings } from './wordings.js';
import { wordsMark } from './words-mark.js';

/**
 * Says what the actor's organisation thinks of a paragraph, in place of what it said before, or takes that back. Of one
 * that is gone only who has spoken of it does.
 * `seen` is the mark of the words the person read; where they read otherwise by now nothing is written. Throws
 * `Refused` not_found, forbidden, document_frozen, no_organisation, lift_needed, lift_not_chosen, suggestion_elsewhere,
 * paragraph_gone, paragraph_changed, and position_newer when somebody of the same organisation was faster than what
 * `after` saw.
 */
export async function takePosition(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Position> {
  const { blockId, stance: kind, seen, after, ...said } = parseInput(newPositionSchema, input);
  const before = await requireAccess(ctx.db.read, actor, documentId, 'comment');
  orRefuse(mayTakePosition(before.document.phase, { ...before, organisationId: actor.organisationId }));
  const stance = orRefuse(stanceOf(kind, said));
  const paragraphs = await readParagraphs(ctx, before.document);
  const paragraph = paragraphs.find((each) => each.blockId === blockId);
  const gone = paragraph ? null : await wordsThatWent(ctx, actor, documentId, blockId);
  const words = paragraph?.words ?? gone?.words ?? '';
  if (wordsMark(words) !== seen) throw Refused.because('paragraph_changed');
  await requireOpenWordings(ctx, actor, before.document, { blockId, stance });
  return ctx.db.transact(async (tx) => {
    const { document, access } = await requireAccess(tx, actor, documentId, 'comment');
    const organisationId = orRefuse(
      mayTakePosition(document.phase, { access, organisationId: actor.organisationId }),
    );
    const history = await tx.position.ofDocument(documentId);
    const mine = history.filter(
      (each) => each.author.organisationId === organisationId && each.blockId === blockId,
    );
    if (after !== undefined && after !== standingOf(mine)) throw Refused.because('position_newer');
    const position: Position = {
      id: ctx.newId('position'),
      documentId,
      blockId,
      author: { ...authorOf(actor), organisationId },
      stance,
      words,
      ordinal: mine.length + 1,
      at: ctx.now(),
      doubtedAt: null,
      goneAt: gone ? (gone.doubtedAt ?? ctx.now()) : null,
    };
    if (!(await tx.position.insert(position))) throw Refused.because('position_newer');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId,
      actor,
      event: {
        type: 'position.taken',
        organisationId,
        paragraph: paragraph?.number ?? '',
        stance: kind,
        positionId: position.id,
      },
    });
    return position;
  });
}

/** The position that counts of an organisation on one paragraph, its own in their order; null when it took that back. */
function standingOf(mine: Position[]): PositionId | null {
  const newest = mine.at(-1);
  return newest && newest.stance.kind !== 'taken-back' ? newest.id : null;
}

/** Whoever names suggestions names such as are open and would reword this paragraph. */
async function requireOpenWordings(
  ctx: Context,
  actor: MemberActor,
  document: Document,
  { blockId, stance }: { blockId: string; stance: Stance },
): Promise<void> {
  const named = namedBy(stance);
  if (named.length === 0) return;
  const { open } = await readOpenWordings(ctx, actor, document);
  const here = new Set(open.filter((each) => each.blockId === blockId).map((each) => each.suggestionId));
  if (!named.every((id) => here.has(id))) throw Refused.because('suggestion_elsewhere');
}

/** What the organisation has said of a paragraph that is not in the text any more. */
async function wordsThatWent(
  ctx: Context,
  { organisationId }: MemberActor,
  documentId: DocumentId,
  blockId: string,
): Promise<Position> {
  if (organisationId === null) throw Refused.because('no_organisation');
  const history = await ctx.db.read.position.ofDocument(documentId);
  return orRefuse(positionOnGone(blockId, organisationId, history));
}
