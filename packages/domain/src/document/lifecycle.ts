import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Role } from '../membership/membership.js';
import type { OrganisationId } from '../id.js';
import type { Document, Phase } from './document.js';

/**
 * What moves a text from one station to the next. The first two are said by a person; the others follow from
 * an edition or a round and are moved by their verbs, so that no phase can promise an edition that is not there.
 */
export const phaseCommands = [
  'ask-for-comments',
  'take-back',
  'freeze',
  'reopen',
  'open-round',
  'correct',
  'end-correction',
  'publish',
] as const;
export type PhaseCommand = (typeof phaseCommands)[number];

/** The commands a person gives on the text itself. */
export const steeringCommands = ['ask-for-comments', 'take-back'] as const;
export type SteeringCommand = (typeof steeringCommands)[number];

/** Every move there is; SPEC.md explains each. */
const moves: Record<PhaseCommand, { from: Phase[]; to: Phase }> = {
  'ask-for-comments': { from: ['drafting'], to: 'review' },
  'take-back': { from: ['review'], to: 'drafting' },
  freeze: { from: ['drafting', 'review'], to: 'frozen' },
  reopen: { from: ['frozen'], to: 'review' },
  'open-round': { from: ['frozen'], to: 'sign-on' },
  correct: { from: ['sign-on'], to: 'correction' },
  'end-correction': { from: ['correction'], to: 'sign-on' },
  publish: { from: ['sign-on'], to: 'published' },
};

/** The phase after this command, or `phase_conflict` where the text is not at a station it starts from. */
export function movedPhase(phase: Phase, command: PhaseCommand): Result<Phase> {
  const { from, to } = moves[command];
  return from.includes(phase) ? accepted(to) : refused('phase_conflict', { values: { phase } });
}

/** While true the words may change; afterwards only a new edition changes them. */
export const isWritable = (phase: Phase): boolean => isBeforeFreezing(phase) || phase === 'correction';

/** True until the first edition that can be signed: drafting and review, in which a coalition finds its words. */
export const isBeforeFreezing = (phase: Phase): boolean => phase === 'drafting' || phase === 'review';

/** Who decides on phase, dates, title and access: focal points and the organisation that holds the pen. */
export function canSteer(
  document: Pick<Document, 'leadOrganisationId'>,
  person: { role: Role; organisationId: OrganisationId | null },
): boolean {
  if (person.role === 'focal-point') return true;
  if (person.role === 'observer' || person.organisationId === null) return false;
  return person.organisationId === document.leadOrganisationId;
}

/** Observers read and comment; they start no texts. A member without an organisation has no voice to start one with. */
export const canStartText = (person: { role: Role; organisationId: OrganisationId | null }): boolean =>
  person.role === 'focal-point' || (person.role === 'member' && person.organisationId !== null);
