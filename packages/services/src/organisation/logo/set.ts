import { createHash } from 'node:crypto';
import { logoTextSchema, type Actor, type Logo, type OrganisationId } from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { runTask } from '../../foreign-file/run-task.js';
import { parseInput } from '../../refusal/parse-input.js';
import { Refused } from '../../refusal/refused.js';
import { requireOwnEntry } from '../require-own-entry.js';

const largestMegabytes = 2;

/**
 * Gives an organisation a logo, or changes only what is said of the one it has when `bytes` is empty. For focal
 * points and for members of the organisation. Throws `Refused` not_found, forbidden, bad_input without any
 * picture, file_too_large, picture_not_offered, picture_too_large, picture_not_readable; nothing has changed then.
 */
export async function setLogo(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  { bytes, ...text }: { bytes: Uint8Array; alt?: unknown; mayPublish?: unknown },
): Promise<Logo> {
  await requireOwnEntry(ctx.db.read, actor, organisationId);
  const said = parseInput(logoTextSchema, text);
  const drawn = bytes.length > 0 ? await draw(bytes) : null;
  return ctx.db.transact(async (tx) => {
    const { coalitionId, name, logo: before } = await requireOwnEntry(tx, actor, organisationId);
    const picture = drawn?.picture ?? before;
    if (!picture) throw Refused.because('bad_input', { field: 'file' });
    const { hash, width, height } = picture;
    const logo: Logo = { hash, width, height, ...said };
    await tx.organisation.setLogo(organisationId, logo, drawn?.png);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'organisation.changed', organisationId, name },
    });
    return logo;
  });
}

async function draw(bytes: Uint8Array) {
  const field = 'file';
  if (bytes.length > largestMegabytes * 1024 * 1024) {
    throw Refused.because('file_too_large', { field, values: { megabytes: largestMegabytes } });
  }
  const drawn = await runTask('logo', { bytes }).catch(notReadable);
  if (!drawn.ok) throw Refused.because(drawn.because, { field });
  const png = Buffer.from(drawn.png);
  const hash = createHash('sha256').update(png).digest('hex');
  return { png, picture: { hash, width: drawn.width, height: drawn.height } };
}

/** A picture that takes too long or wants too much memory is, for its sender, one that cannot be read. */
function notReadable(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  throw Refused.because('picture_not_readable', { field: 'file' });
}
