import type { Transaction } from '@undersigned/db';
import {
  mailLanguageOf,
  maySend,
  newDispatchSchema,
  type Actor,
  type Addressee,
  type Coalition,
  type Delivery,
  type Document,
  type DocumentId,
  type MailAttachment,
  type NewDispatch,
} from '@undersigned/domain';
import { groupedFingerprint } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { sourceOf } from '../edition/source.js';
import { queueMail } from '../mail/index.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { publicPageUrl } from '../round/get.js';
import { publicTextBySlug, type PublicRound } from '../round/public.js';
import type { TextRenderer } from '../sign-on/mail.js';
import { requireOwnText } from './require-delivery.js';

/** Writes a published text with its list as files. Given by the web app, because file formats are above services. */
export type FileRenderer = (published: PublicRound) => Promise<MailAttachment[]>;

/** How a text is written, in the mail and beside it. */
export interface Renderers {
  text: TextRenderer;
  files: FileRenderer;
}

/**
 * Sends a published text with its list to addressees chosen for it: a mail to each alone, in the coalition's
 * name, under the covering note. Gives to how many. For focal points. Throws `Refused` not_found, forbidden,
 * not_published, attachments_too_large, and already_sent when it has gone to one of them; nothing was sent then.
 */
export async function sendToAddressees(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
  { text, files }: Renderers,
): Promise<number> {
  const wanted = parseInput(newDispatchSchema, input);
  await requireOwnText(ctx.db.read, actor, documentId);
  const published = await publishedText(ctx, documentId);
  const parcel: Parcel = {
    wanted,
    published,
    body: text(sourceOf(published.edition)),
    files: await files(published),
  };
  return ctx.db.transact(async (tx) => {
    const document = await requireOwnText(tx, actor, documentId);
    const coalition = await tx.coalition.byId(document.coalitionId);
    if (!coalition) throw Refused.because('not_found');
    const sendings = await sendingsOf(tx, document, wanted);
    for (const sending of sendings) await send(ctx, tx, actor, coalition, parcel, sending);
    const event = {
      type: 'delivery.sent',
      roundId: published.round.id,
      addressees: sendings.length,
    } as const;
    await record(ctx, tx, { coalitionId: coalition.id, documentId, actor, event });
    return sendings.length;
  });
}

/** What every mail of one sending holds. */
interface Parcel {
  wanted: NewDispatch;
  published: PublicRound;
  body: { text: string; html: string };
  files: MailAttachment[];
}

interface Sending {
  delivery: Delivery;
  addressee: Addressee;
}

async function publishedText(ctx: Context, documentId: DocumentId): Promise<PublicRound> {
  const rounds = await ctx.db.read.round.ofDocument(documentId);
  const round = rounds.find(({ state }) => state === 'published');
  const edition = round && (await ctx.db.read.edition.byId(round.editionId));
  if (!round || !edition) throw Refused.because('not_published');
  return publicTextBySlug(ctx, round.slug, edition.language);
}

/** Those who were named, each chosen for this text and not reached yet. Throws not_found, already_sent. */
async function sendingsOf(
  tx: Transaction,
  document: Document,
  { addresseeIds }: NewDispatch,
): Promise<Sending[]> {
  const deliveries = await tx.delivery.ofDocument(document.id);
  const addressees = await tx.addressee.byIds(addresseeIds);
  const sendings: Sending[] = [];
  for (const id of new Set(addresseeIds)) {
    const delivery = deliveries.find(({ addresseeId }) => addresseeId === id);
    const addressee = addressees.find((one) => one.id === id);
    if (!delivery || !addressee || addressee.removedAt) {
      throw Refused.because('not_found', { field: 'addresseeIds' });
    }
    const mail = delivery.dispatch && (await tx.mail.byId(delivery.dispatch.mailId));
    orRefuse(maySend(delivery, mail?.state ?? null, addressee.institution));
    sendings.push({ delivery, addressee });
  }
  return sendings;
}

/** One mail and its line in the log. The key makes a transaction that is run again the same mail. */
async function send(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  coalition: Coalition,
  { wanted, published, body, files }: Parcel,
  { delivery, addressee }: Sending,
): Promise<void> {
  const { round, edition } = published;
  const last = delivery.dispatch?.mailId ?? null;
  const { subject, note, replyTo } = wanted;
  const { name, title, institution, salutation } = addressee;
  const mailId = await queueMail(ctx, tx, {
    kind: 'delivery',
    key: last ? `delivery:${delivery.id}:after:${last}` : `delivery:${delivery.id}`,
    to: addressee.email,
    fromName: coalition.name,
    replyTo,
    language: mailLanguageOf(addressee),
    own: {
      subject,
      note,
      salutation: salutation ? { text: salutation, language: addressee.language } : null,
    },
    values: {
      title: edition.title,
      coalition: coalition.name,
      signatories: published.signatories ?? 0,
      sender: senderOf(actor, coalition),
      fingerprint: groupedFingerprint(edition.fingerprint),
      check: `${new URL(ctx.baseUrl).host}/check`,
    },
    body: { ...body, language: edition.language },
    url: publicPageUrl(ctx, round),
    attachments: files,
  });
  const isFirst = await tx.delivery.dispatch(delivery.id, last, {
    roundId: round.id,
    editionId: edition.id,
    mailId,
    subject,
    to: { name, title, institution },
    by: actor.kind === 'member' ? actor.membershipId : null,
    at: ctx.now(),
  });
  if (!isFirst) throw Refused.because('already_sent', { field: 'addresseeIds', values: { institution } });
}

function senderOf(actor: Actor, coalition: Coalition): string {
  if (actor.kind === 'system') return coalition.name;
  const { personName, organisationName } = actor;
  return organisationName ? `${personName}, ${organisationName}` : personName;
}
