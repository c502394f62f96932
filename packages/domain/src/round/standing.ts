import type { OrganisationId } from '../id.js';
import { counts } from '../sign-on/rules.js';
import type { SignOn } from '../sign-on/sign-on.js';
import type { Invitation } from './invitation.js';

/** Where an organisation stands in a round, in the order in which a board shows it. */
export const standings = [
  'signed',
  'reservation',
  'supports',
  'unseconded',
  'lapsed',
  'clearance',
  'interested',
  'seen',
  'invited',
  'declined',
  'objects',
  'withdrawn',
] as const;
export type Standing = (typeof standings)[number];

type Voice = Pick<SignOn, 'state' | 'decision'>;

/**
 * Where an organisation stands: its decision where one counts; else that a second person is
 * still to confirm one; else that it signed an earlier text; else that it
 * withdrew; else how far its invitation has come. `signOns` are all of the organisation's in this round.
 */
export function standingOf(
  invitation: Pick<Invitation, 'stage'> | null,
  signOns: readonly Voice[],
): Standing | null {
  const counting = signOns.find(counts);
  if (counting) return decided[counting.decision];
  if (signOns.some(({ state }) => state === 'unseconded')) return 'unseconded';
  const stage = invitation?.stage ?? null;
  if (signOns.some(({ state }) => state === 'lapsed')) return stage === 'clearance' ? 'clearance' : 'lapsed';
  if (signOns.some(({ state }) => state === 'withdrawn')) return 'withdrawn';
  return stage;
}

const decided: Record<SignOn['decision'], Standing> = {
  sign: 'signed',
  reservation: 'reservation',
  support: 'supports',
  decline: 'declined',
  object: 'objects',
};

/** One organisation with where it stands. */
export interface OrganisationStanding {
  organisationId: OrganisationId;
  name: string;
  country: string | null;
  /** It is asked for support without a signature: an intergovernmental body, in a round that lets it not sign. */
  isObserver: boolean;
  standing: Standing;
  /** The day its clearance is expected; null where none was told. */
  expectedOn: string | null;
}

/** How many organisations stand where, those asked to sign apart from those asked for support. */
export function tally(standing: readonly Pick<OrganisationStanding, 'standing' | 'isObserver'>[]): {
  asked: Record<Standing, number>;
  observers: Record<Standing, number>;
} {
  const asked = none();
  const observers = none();
  for (const each of standing) (each.isObserver ? observers : asked)[each.standing]++;
  return { asked, observers };
}

const none = (): Record<Standing, number> =>
  Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;

/** The organisations that were asked and have not said anything that could be counted on. */
export const isSilent = (standing: Standing): boolean => standing === 'invited' || standing === 'seen';

/**
 * Still to decide, and so to be reminded: silent, interested, in clearance, waiting for its second person, or asked to
 * confirm a corrected text.
 */
export const isUndecided = (standing: Standing): boolean =>
  isSilent(standing) ||
  standing === 'interested' ||
  standing === 'clearance' ||
  standing === 'unseconded' ||
  standing === 'lapsed';

/** Has said no, or has withdrawn, and may still decide otherwise while the round takes sign-ons. */
export const mayDecideOtherwise = (standing: Standing): boolean =>
  standing === 'declined' || standing === 'objects' || standing === 'withdrawn';

/** In clearance, with an answer that it said it expects on a later day than `today`. */
export const isAwaited = (
  { standing, expectedOn }: Pick<OrganisationStanding, 'standing' | 'expectedOn'>,
  today: string,
): boolean => standing === 'clearance' && expectedOn !== null && expectedOn > today;

export interface Forecast {
  /** Signatories there are. */
  sure: number;
  /** With those whose clearance is expected in time, and those who mean to sign. */
  likely: number;
  /** If everybody signed who has not said no. */
  most: number;
}

/**
 * What the number will be when the round closes. `lastDay` is the day of its deadline in its zone, "2026-12-11":
 * clearance that is expected later does not come in time, and clearance without a day is taken for a half.
 */
export function forecast(standing: readonly OrganisationStanding[], lastDay: string): Forecast {
  const asked = standing.filter(({ isObserver }) => !isObserver);
  const sure = asked.filter((each) => isSigned(each.standing)).length;
  const chances = asked.map((each): number => {
    switch (each.standing) {
      case 'clearance':
        if (each.expectedOn === null) return 0.5;
        return each.expectedOn <= lastDay ? 1 : 0;
      case 'interested':
      case 'unseconded':
      case 'lapsed':
        return 1;
      default:
        return 0;
    }
  });
  const likely = sure + Math.floor(chances.reduce((sum, chance) => sum + chance, 0));
  const most = sure + asked.filter((each) => isUndecided(each.standing)).length;
  return { sure, likely, most };
}

export const isSigned = (standing: Standing): boolean => standing === 'signed' || standing === 'reservation';
