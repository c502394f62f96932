import type { Document } from '../document/document.js';
import type { Access } from '../document/access.js';
import { atLeast } from '../document/access.js';
import { canSteer } from '../document/lifecycle.js';
import type { DocumentId, OrganisationId } from '../id.js';
import { isOpen } from '../round/lifecycle.js';
import { mayTakePosition } from '../position/rules.js';
import type { Round } from '../round/round.js';
import type { Role } from './membership.js';

/** One thing that waits for this person and nobody can do for them. */
export interface Need {
  kind: 'decide' | 'read' | 'answer' | 'freeze' | 'publish' | 'assigned' | 'mentioned' | 'position';
  documentId: DocumentId;
  title: string;
  /** Until when, if there is a date; `timeZone` is the one it was set in. */
  by: Date | null;
  timeZone: string;
  /** Of `answer`: how many questions. */
  questions?: number;
  /** Of `assigned` and `mentioned`: how many threads. */
  threads?: number;
  /** Of `position`: on how many paragraphs. */
  paragraphs?: number;
}

/** What is known of one text and of what this member and their organisation have done about it. */
export interface TextOfMember {
  document: Pick<Document, 'id' | 'title' | 'phase' | 'leadOrganisationId' | 'reviewUntil'>;
  access: Access;
  /** The newest round, if there is one. */
  round: Pick<Round, 'state' | 'closesAt' | 'timeZone'> | null;
  /** A decision of the organisation stands in that round. */
  hasDecided: boolean;
  /** The person has said something on the text already. */
  hasAnswered: boolean;
  /** Questions led by the organisation whose answers are not ready. */
  openQuestions: number;
  /** Open threads given to the person, and threads they were called into and have not answered. */
  threads: { assigned: number; mentioned: number };
  /** Positions of the organisation whose words have changed. */
  doubted: number;
}

interface Member {
  role: Role;
  organisationId: OrganisationId | null;
}

/**
 * What waits for a member now, the nearest date first and what has none last. `timeZone` is the coalition's,
 * for dates that carry no zone of their own.
 */
export function needsOf(member: Member, texts: TextOfMember[], timeZone: string, now: Date): Need[] {
  return texts
    .flatMap((text) => needsIn(member, text, timeZone, now))
    .sort((one, other) => moment(one) - moment(other));
}

const endOfTime = 8.64e15;
const moment = ({ by }: Need): number => by?.getTime() ?? endOfTime;

function needsIn(member: Member, text: TextOfMember, timeZone: string, now: Date): Need[] {
  const { document, round } = text;
  const { id: documentId, title, reviewUntil: until, phase } = document;
  const about = { documentId, title, by: null, timeZone };
  const inReview = phase === 'review';
  const isOver = until !== null && until <= now;
  const steers = canSteer(document, member);
  const needs: Need[] = [];

  if (round && isOpen(round, now) && mayVoice(member) && !text.hasDecided) {
    needs.push({ ...about, kind: 'decide', by: round.closesAt, timeZone: round.timeZone });
  }
  if (inReview && !isOver && !steers && !text.hasAnswered && atLeast(text.access, 'comment')) {
    needs.push({ ...about, kind: 'read', by: until });
  }
  if (text.openQuestions > 0 && (phase === 'drafting' || inReview)) {
    needs.push({ ...about, kind: 'answer', by: until, questions: text.openQuestions });
  }
  for (const kind of ['assigned', 'mentioned'] as const) {
    const threads = text.threads[kind];
    if (threads > 0) needs.push({ ...about, kind, by: inReview && !isOver ? until : null, threads });
  }
  const speaks = mayTakePosition(phase, { access: text.access, organisationId: member.organisationId }).ok;
  if (text.doubted > 0 && speaks) {
    const ends = inReview && !isOver ? until : null;
    needs.push({ ...about, kind: 'position', by: ends, paragraphs: text.doubted });
  }
  if (inReview && isOver && steers) needs.push({ ...about, kind: 'freeze', by: until });
  if (round?.state === 'closed' && phase === 'sign-on' && steers) needs.push({ ...about, kind: 'publish' });
  return needs;
}

const mayVoice = ({ role, organisationId }: Member) => role !== 'observer' && organisationId !== null;
