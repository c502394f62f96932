import type { Stores } from '@undersigned/db';
import {
  audiencesFor,
  type Activity,
  type Anchor,
  type Author,
  type Comment,
  type DocumentId,
  type Event,
  type Outcome,
  type Position,
  type Suggestion,
  type SuggestionStateKind,
} from '@undersigned/domain';
import { previewChange } from '@undersigned/editor/schema';
import { threadPath } from '../comment/thread-path.js';
import { positionPath } from '../position/position-path.js';

/** What a row of the log is about, in words that are read where they stand now. */
export interface Said {
  /** The passage it is about. */
  quote: string | null;
  /** What was said, or the reason that was given. */
  words: string | null;
  /** The words that are suggested in place of the passage; empty where it is to be taken out. */
  proposed: string | null;
  outcome: Outcome | null;
  /** The number of the paragraph, where a position is taken on one. */
  paragraph: string | null;
  /** Until when, where a date was set or moved; with the zone it was set in, if it has one of its own. */
  until: { at: Date; timeZone: string | null } | null;
  /** Where it is read and answered. */
  path: string;
}

/** Null when what it was about is gone, or is not for this reader. */
export async function saidIn(
  stores: Stores,
  row: Activity,
  documentId: DocumentId,
  reader: { drafts: boolean; deliberates: boolean },
): Promise<Said | null> {
  const { event } = row;
  if ('suggestionId' in event) {
    const suggestion = await stores.suggestion.byId(event.suggestionId);
    return (
      suggestion && { ...proposedIn(suggestion, event), path: `/t/${documentId}/review#${suggestion.id}` }
    );
  }
  if ('commentId' in event) {
    const thread = await stores.comment.byId(event.commentId, audiencesFor(reader));
    if (!thread) return null;
    const path = threadPath(documentId, thread.anchor, thread.id);
    return { ...nothing, ...writtenIn(thread, row), quote: quoteOf(thread.anchor), path };
  }
  if (event.type === 'position.doubted') return doubtIn(await stores.position.byId(event.positionId), event);
  if (event.type === 'position.taken') return takenIn(stores, documentId, event);
  return { ...nothing, ...datedIn(event), path: `/t/${documentId}${stationOf(event)}` };
}

const nothing = { quote: null, words: null, proposed: null, outcome: null, paragraph: null, until: null };

const quoteOf = (anchor: Anchor): string | null =>
  anchor.kind === 'document' || anchor.quote.trim() === '' ? null : anchor.quote.trim();

/** The words a position was taken on, and what would lift a red line. */
async function takenIn(
  stores: Stores,
  documentId: DocumentId,
  { positionId, paragraph }: Extract<Event, { type: 'position.taken' }>,
): Promise<Said> {
  const position = positionId === undefined ? null : await stores.position.byId(positionId);
  if (!position) return { ...nothing, paragraph, path: `/t/${documentId}/positions` };
  const { blockId, words: quote, stance } = position;
  const words = stance.kind === 'red-line' ? stance.lift : null;
  return { ...nothing, paragraph, quote, words, path: positionPath(documentId, blockId) };
}

/** The words a position was taken on, which read otherwise now. */
function doubtIn(position: Position | null, { paragraph }: { paragraph: string }): Said | null {
  if (!position) return null;
  const { documentId, blockId, words } = position;
  return { ...nothing, paragraph, quote: words, path: positionPath(documentId, blockId) };
}

function stationOf({ type }: Event): string {
  switch (type) {
    case 'round.opened':
    case 'round.deadline-moved':
      return '/sign-on';
    case 'round.published':
      return '/publish';
    default:
      return '';
  }
}

/** What somebody said in a thread with this row; of settling and reopening, the last that is not younger than it. */
function writtenIn(thread: Comment, { event, actor, at }: Activity): Pick<Said, 'words' | 'outcome'> {
  const isTheirs = (who: Author, when: Date) =>
    when <= at &&
    (actor.kind === 'guest'
      ? who.isGuest === true
      : actor.kind === 'member' && who.membershipId === actor.membershipId);
  const stepOf = (wanted: Comment['steps'][number]['kind']) =>
    thread.steps.findLast(({ kind, by, at: when }) => kind === wanted && isTheirs(by, when));
  switch (event.type) {
    case 'comment.replied': {
      const reply = thread.replies.find(({ id }) => id === event.replyId);
      return { words: reply?.body ?? null, outcome: null };
    }
    case 'comment.resolved':
      return { words: stepOf('resolved')?.reason ?? null, outcome: event.outcome ?? 'settled' };
    case 'comment.reopened':
      return { words: stepOf('reopened')?.reason ?? null, outcome: null };
    default:
      return { words: thread.body, outcome: null };
  }
}

/**
 * The words a suggestion is about, those it puts in their place, and why it was made or what was said to it. Whose
 * words they are depends on what is told: what came instead of them is no word of whoever suggested them.
 */
function proposedIn({ change, reason, state }: Suggestion, event: Event): Omit<Said, 'path'> {
  const isReworded = event.type === 'suggestion.accepted' && event.isChanged && 'instead' in state;
  const shown = (isReworded ? state.instead : null) ?? change;
  const parts = previewChange(shown, { state: 'lost' });
  const wordsOf = (wanted: 'gone' | 'come') =>
    parts.flatMap(({ kind, text }) => (kind === wanted ? [text] : [])).join('');
  const about = { ...nothing, quote: wordsOf('gone') || null, proposed: wordsOf('come') };
  // A reason that was given for another decision since then is not the reason of this one.
  const reasonAs = (...kinds: SuggestionStateKind[]) =>
    'reason' in state && kinds.includes(state.kind) ? state.reason : null;
  switch (event.type) {
    case 'suggestion.accepted':
      return {
        ...about,
        words: reasonAs('accepted', 'applied', 'merged'),
        outcome: event.isChanged ? 'partly' : 'accepted',
      };
    case 'suggestion.rejected':
      return { ...about, words: reasonAs('rejected'), outcome: 'rejected' };
    case 'suggestion.moved-to-meeting':
      return { ...about, words: reasonAs('meeting'), outcome: 'meeting' };
    default:
      return { ...about, words: reason };
  }
}

function datedIn(event: Event): Pick<Said, 'until'> {
  switch (event.type) {
    case 'document.review-dated':
      return { until: event.until === null ? null : { at: new Date(event.until), timeZone: null } };
    case 'document.review-ends':
      return { until: { at: new Date(event.until), timeZone: null } };
    case 'round.opened':
      return { until: { at: new Date(event.closesAt), timeZone: event.timeZone } };
    case 'round.deadline-moved':
      return { until: { at: new Date(event.to), timeZone: event.timeZone } };
    default:
      return { until: null };
  }
}
