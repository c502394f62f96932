import type { Stores } from '@undersigned/db';
import {
  audienceOf,
  isTold,
  type Activity,
  type Document,
  type Notice,
  type Role,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';
import { saidIn, type Said } from './said.js';

/** A notice with the words it is about, as its reader may read them now. */
export interface ToldNotice extends Omit<Notice, 'documentId'>, Said {
  document: Pick<Document, 'id' | 'title' | 'language'>;
  /** Null when it was the product itself, or somebody who has been erased. */
  who: { personName: string; organisationName: string | null; isGuest?: true } | null;
}

/** A notice whose reader may be told of it now, with its row. */
export interface Readable<S extends TextSight = Sight> {
  notice: Notice;
  row: Activity;
  sight: S;
}

/**
 * The notices their readers may be told of now, in the order in which they came. Asked whenever one is counted, shown,
 * put into a mail and sent: a right that was taken away takes the notice with it.
 */
export async function readableNow(stores: Stores, notices: Notice[]): Promise<Readable[]> {
  const rows = await stores.activity.bySeqs(notices.map(({ seq }) => seq));
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const sights = new Map<string, Sight | null>();
  const readable: Readable[] = [];
  for (const notice of notices) {
    const row = bySeq.get(notice.seq);
    const key = `${notice.membershipId} ${notice.documentId}`;
    const sight = sights.get(key) ?? (sights.has(key) ? null : await sightOf(stores, notice));
    sights.set(key, sight);
    if (row && sight && isTold(audienceOf(row.event), sight)) readable.push({ notice, row, sight });
  }
  return readable;
}

/** Finds the words of notices, which their readers may be told of; what is gone is left out. */
export async function tellNotices(
  stores: Stores,
  readable: readonly Readable<TextSight>[],
): Promise<ToldNotice[]> {
  const told: ToldNotice[] = [];
  for (const { notice, row, sight } of readable) {
    const one = await tellRow(stores, notice, row, sight);
    if (one) told.push(one);
  }
  return told;
}

/** What somebody has to do with a text now. */
interface TextSight {
  document: Document;
  drafts: boolean;
  deliberates: boolean;
}

interface Sight extends TextSight {
  role: Role;
}

async function sightOf(
  stores: Stores,
  { membershipId, personId, documentId }: Pick<Notice, 'membershipId' | 'personId' | 'documentId'>,
): Promise<Sight | null> {
  const membership = await stores.membership.byId(membershipId);
  if (!membership || membership.endedAt || membership.personId !== personId) return null;
  const { coalitionId, organisationId, role } = membership;
  const actor = {
    kind: 'member',
    personId,
    personName: '',
    membershipId,
    coalitionId,
    organisationId,
  } as const;
  try {
    const found = await requireAccess(stores, { ...actor, organisationName: null, role }, documentId, 'view');
    return { ...found, role };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** The words of one row for somebody who may be told of it; null when what it is about is gone. */
async function tellRow(
  stores: Stores,
  { documentId: _document, ...notice }: Notice,
  row: Activity,
  { document, ...reader }: TextSight,
): Promise<ToldNotice | null> {
  const { id, title, language } = document;
  const said = await saidIn(stores, row, id, reader);
  return said && { ...notice, ...said, document: { id, title, language }, who: await whoIs(stores, row) };
}

async function whoIs(stores: Stores, { actor }: Activity): Promise<ToldNotice['who']> {
  if (actor.kind === 'system') return null;
  if (actor.kind === 'guest') {
    const guest = (await stores.guestLink.byId(actor.guestLinkId))?.guest;
    return guest ? { personName: guest.name, organisationName: guest.organisation, isGuest: true } : null;
  }
  const person = await stores.person.byId(actor.personId);
  if (!person) return null;
  const { organisationId } = actor;
  const organisation = organisationId === null ? null : await stores.organisation.byId(organisationId);
  return { personName: person.name, organisationName: organisation?.acronym ?? organisation?.name ?? null };
}
