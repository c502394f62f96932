import {
  mayNameVersion,
  versionNameSchema,
  type DocumentId,
  type MemberActor,
  type Version,
  type VersionId,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireHistory, requireVersion } from './require-history.js';
import { takeVersion } from './take.js';

/** Keeps the text as it is now under a name. Throws `Refused` not_found, forbidden, text_empty, conflict. */
export async function nameTextNow(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<VersionId> {
  const { name } = parseInput(versionNameSchema, input);
  const { document, reader } = await requireHistory(ctx.db.read, actor, documentId);
  orRefuse(mayNameVersion(reader));
  const version = await takeVersion(ctx, document);
  if (!version) throw Refused.because('text_empty');
  await give(ctx, actor, version, name);
  return version.id;
}

/** Gives a name to a version that has none. Throws `Refused` not_found, forbidden, conflict. */
export async function nameVersion(
  ctx: Context,
  actor: MemberActor,
  versionId: VersionId,
  input: unknown,
): Promise<void> {
  const { name } = parseInput(versionNameSchema, input);
  const { version, reader } = await requireVersion(ctx.db.read, actor, versionId);
  orRefuse(mayNameVersion(reader));
  await give(ctx, actor, version, name);
}

async function give(ctx: Context, actor: MemberActor, version: Version, name: string): Promise<void> {
  const { personId, organisationId } = actor;
  await ctx.db.transact(async (tx) => {
    const { document, reader } = await requireHistory(tx, actor, version.documentId);
    orRefuse(mayNameVersion(reader));
    const by = { personId, organisationId };
    const isNamed = await tx.version.name(version.id, { kind: 'named', name, by, at: ctx.now() });
    if (!isNamed) throw Refused.because('conflict');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'version.named', versionId: version.id, name },
    });
  });
}
