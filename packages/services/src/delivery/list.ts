import type { Stores } from '@undersigned/db';
import {
  deliveryState,
  mailLanguageOf,
  type Actor,
  type Addressee,
  type Delivery,
  type DeliveryState,
  type DocumentId,
  type InterfaceLanguage,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';

/** A line of the log of a text: who, what became of the mail, and what followed. */
export interface ListedDelivery extends Pick<Delivery, 'id' | 'addresseeId' | 'reply' | 'outcome'> {
  /** As the directory named them when the text went out; as it does now while they are only chosen. */
  name: string;
  title: string;
  institution: string;
  state: DeliveryState;
  sentAt: Date | null;
  subject: string | null;
  /** The language of the mail. */
  language: InterfaceLanguage;
  /** Null for those who are not focal points. */
  email: string | null;
}

/**
 * To whom a text goes and went, and what came of it, by institution. For those who may see the text; addresses, and who is only
 * chosen, are shown to focal points (domain SPEC V6). Throws `Refused` not_found.
 */
export async function listDeliveries(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<ListedDelivery[]> {
  const { read } = ctx.db;
  await requireAccess(read, actor, documentId, 'view');
  const seesAll = actor.kind === 'system' || actor.role === 'focal-point';
  const deliveries = (await read.delivery.ofDocument(documentId)).filter(
    ({ dispatch }) => seesAll || dispatch !== null,
  );
  const addressees = await read.addressee.byIds(deliveries.map(({ addresseeId }) => addresseeId));
  const listed = await Promise.all(
    deliveries.map(async (delivery) => {
      const addressee = addressees.find(({ id }) => id === delivery.addresseeId);
      return addressee ? [await lineOf(read, delivery, addressee, seesAll)] : [];
    }),
  );
  return listed.flat().sort(byInstitution);
}

const byInstitution = (one: ListedDelivery, other: ListedDelivery): number =>
  one.institution.localeCompare(other.institution) || one.name.localeCompare(other.name);

async function lineOf(
  read: Stores,
  { id, addresseeId, dispatch, reply, outcome }: Delivery,
  addressee: Addressee,
  seesAll: boolean,
): Promise<ListedDelivery> {
  const mail = dispatch && (await read.mail.byId(dispatch.mailId));
  const { name, title, institution } = dispatch?.to ?? addressee;
  return {
    id,
    addresseeId,
    name,
    title,
    institution,
    state: deliveryState(dispatch, mail?.state ?? null),
    sentAt: dispatch?.at ?? null,
    subject: dispatch?.subject ?? null,
    language: mailLanguageOf(addressee),
    email: seesAll ? addressee.email : null,
    reply,
    outcome,
  };
}
