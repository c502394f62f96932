import type { Stores } from '@undersigned/db';
import {
  audienceOf,
  audiencesFor,
  isTold,
  type Activity,
  type Anchor,
  type Comment,
  type Document,
  type Event,
  type Notice,
  type Outcome,
  type Role,
  type Suggestion,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/** A notice with the words it is about, as its reader may read them now. */
export interface ToldNotice extends Omit<Notice, 'documentId'> {
  document: Pick<Document, 'id' | 'title' | 'language'>;
  /** Null when it was the product itself, or somebody who has been erased. */
  who: { personName: string; organisationName: string | null } | null;
  /** The passage it is about. */
  quote: string | null;
  /** What was said, or the reason that was given. */
  words: string | null;
  outcome: Outcome | null;
  /** The number of the paragraph, where a position is taken on one. */
  paragraph: string | null;
  /** Until when, where a date was set or moved; with the zone it was set in, if it has one of its own. */
  until: { at: Date; timeZone: string | null } | null;
}

/** A notice whose reader may be told of it now, with its row. */
interface Readable {
  notice: Notice;
  row: Activity;
  sight: Sight;
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

/** Finds the words of notices, for those who may read them now; what is gone is left out. */
export async function tellNotices(stores: Stores, notices: Notice[]): Promise<ToldNotice[]> {
  const told: ToldNotice[] = [];
  for (const { notice, row, sight } of await readableNow(stores, notices)) {
    const one = await tell(stores, notice, row, sight);
    if (one) told.push(one);
  }
  return told;
}

/** What somebody has to do with a text now. */
interface Sight {
  document: Document;
  drafts: boolean;
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

async function tell(
  stores: Stores,
  { documentId: _document, ...notice }: Notice,
  row: Activity,
  { document, drafts }: Sight,
): Promise<ToldNotice | null> {
  const { id, title, language } = document;
  const { event } = row;
  const paragraph = event.type === 'position.taken' ? event.paragraph : null;
  const about = { ...notice, document: { id, title, language }, paragraph };
  const nothing = { quote: null, words: null, outcome: null };
  if ('suggestionId' in event) {
    const suggestion = await stores.suggestion.byId(event.suggestionId);
    if (!suggestion) return null;
    return { ...about, ...proposedIn(suggestion, event), who: await whoIs(stores, row), until: null };
  }
  if (!('commentId' in event)) {
    return { ...about, ...nothing, who: await whoIs(stores, row), until: untilIn(event) };
  }
  const thread = await stores.comment.byId(event.commentId, audiencesFor({ drafts }));
  if (!thread) return null;
  const said = saidIn(thread, row);
  return { ...about, ...said, who: await whoIs(stores, row), quote: quoteOf(thread.anchor), until: null };
}

async function whoIs(stores: Stores, { actor }: Activity): Promise<ToldNotice['who']> {
  if (actor.kind !== 'member') return null;
  const person = await stores.person.byId(actor.personId);
  if (!person) return null;
  const { organisationId } = actor;
  const organisation = organisationId === null ? null : await stores.organisation.byId(organisationId);
  return { personName: person.name, organisationName: organisation?.acronym ?? organisation?.name ?? null };
}

const quoteOf = (anchor: Anchor): string | null =>
  anchor.kind === 'document' || anchor.quote.trim() === '' ? null : anchor.quote.trim();

/** What somebody said in a thread with this row; of settling and reopening, the last that is not younger than it. */
function saidIn(thread: Comment, { event, actor, at }: Activity): Pick<ToldNotice, 'words' | 'outcome'> {
  const isTheirs = (who: { membershipId: string | null }, when: Date) =>
    actor.kind === 'member' && who.membershipId === actor.membershipId && when <= at;
  switch (event.type) {
    case 'comment.replied': {
      const reply = thread.replies.find(({ id }) => id === event.replyId);
      return { words: reply?.body ?? null, outcome: null };
    }
    case 'comment.resolved': {
      const step = thread.steps.findLast(
        ({ kind, by, at: when }) => kind === 'resolved' && isTheirs(by, when),
      );
      return { words: step?.reason ?? null, outcome: event.outcome ?? 'settled' };
    }
    case 'comment.reopened': {
      const step = thread.steps.findLast(
        ({ kind, by, at: when }) => kind === 'reopened' && isTheirs(by, when),
      );
      return { words: step?.reason ?? null, outcome: null };
    }
    default:
      return { words: thread.body, outcome: null };
  }
}

/** The words a suggestion is about, and why it was made or what was said to it. */
function proposedIn(
  { change, reason, state }: Suggestion,
  event: Event,
): Pick<ToldNotice, 'quote' | 'words' | 'outcome'> {
  const quote = quotedIn(change);
  const said = 'reason' in state ? state.reason : null;
  switch (event.type) {
    case 'suggestion.accepted':
      return { quote, words: said, outcome: event.isChanged ? 'partly' : 'accepted' };
    case 'suggestion.rejected':
      return { quote, words: said, outcome: 'rejected' };
    case 'suggestion.moved-to-meeting':
      return { quote, words: said, outcome: 'meeting' };
    default:
      return { quote, words: reason, outcome: null };
  }
}

function quotedIn(change: Suggestion['change']): string | null {
  switch (change.kind) {
    case 'words':
      return change.replaced || null;
    case 'blocks-removed':
      return change.words || null;
    case 'blocks-added':
      return null;
  }
}

function untilIn(event: Event): ToldNotice['until'] {
  switch (event.type) {
    case 'document.review-dated':
      return event.until === null ? null : { at: new Date(event.until), timeZone: null };
    case 'round.opened':
      return { at: new Date(event.closesAt), timeZone: event.timeZone };
    case 'round.deadline-moved':
      return { at: new Date(event.to), timeZone: event.timeZone };
    default:
      return null;
  }
}
