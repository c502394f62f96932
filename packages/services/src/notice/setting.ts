import type { Transaction } from '@undersigned/db';
import {
  noticeSettingSchema,
  type DocumentId,
  type MemberActor,
  type NoticeSetting,
  type PersonId,
  type SignedIn,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { personActor } from '../person/person-actor.js';
import { parseInput } from '../refusal/parse-input.js';

/** How a person is written to. */
export async function readNoticeSetting(ctx: Context, { person }: SignedIn): Promise<NoticeSetting> {
  return ctx.db.read.noticeSetting.of(person.id);
}

/** Changes how oneself is written to. Throws bad_input. */
export async function changeNoticeSetting(ctx: Context, { person }: SignedIn, input: unknown): Promise<void> {
  const setting = parseInput(noticeSettingSchema, input);
  await ctx.db.transact(async (tx) => {
    await tx.noticeSetting.set(person.id, setting);
    await recordChange(ctx, tx, person.id);
  });
}

/** Whether the actor keeps quiet about a text. Throws `Refused` not_found. */
export async function isQuietAbout(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<boolean> {
  await requireAccess(ctx.db.read, actor, documentId, 'view');
  return ctx.db.read.noticeSetting.isQuiet(actor.personId, documentId);
}

/** Says whether oneself is written to about a text. Throws `Refused` not_found. */
export async function setQuietAbout(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  isQuiet: boolean,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    await requireAccess(tx, actor, documentId, 'view');
    await tx.noticeSetting.setQuiet(actor.personId, documentId, isQuiet);
    await recordChange(ctx, tx, actor.personId);
  });
}

export async function recordChange(ctx: Context, tx: Transaction, personId: PersonId): Promise<void> {
  const event = { type: 'person.changed', personId } as const;
  await record(ctx, tx, { coalitionId: null, actor: personActor, event });
}
