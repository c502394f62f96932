import type { Stores } from '@undersigned/db';
import {
  forecast,
  isUndecided,
  standingOf,
  tally,
  wallTimeOf,
  type Actor,
  type Forecast,
  type OrganisationStanding,
  type Reminder,
  type Round,
  type RoundId,
  type SignOn,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { mandateHolders, type MandateHolder } from '../mandate/holders.js';
import { reachablePeople } from './people.js';
import { requireOwnRound } from './require-round.js';

/** One organisation of a round, as focal points see it. */
export interface RoundStanding extends OrganisationStanding {
  /** How many people of it can be written to. */
  people: number;
  /** When it was reminded last; null when never. */
  remindedAt: Date | null;
  /** Who of it may sign this round without being decided on anew, where it has not decided. */
  mandates: MandateHolder[];
}

export interface RoundStandings {
  /** By name. */
  organisations: RoundStanding[];
  tally: ReturnType<typeof tally>;
  forecast: Forecast;
  /** Oldest first. */
  reminders: Reminder[];
}

/** Where every organisation that was asked stands. For focal points. Throws `Refused` not_found, forbidden. */
export async function roundStandings(ctx: Context, actor: Actor, roundId: RoundId): Promise<RoundStandings> {
  const { read } = ctx.db;
  const { round, document } = await requireOwnRound(read, actor, roundId);
  const reminders = await read.reminder.ofRound(roundId);
  const people = await reachablePeople(read, document.coalitionId);
  const holders = await mandateHolders(ctx, read, document.coalitionId, round);
  const organisations = (await standingsIn(read, round)).map((each) => ({
    ...each,
    people: people.get(each.organisationId)?.length ?? 0,
    remindedAt: lastReminder(reminders, each),
    mandates: isUndecided(each.standing) ? (holders.get(each.organisationId) ?? []) : [],
  }));
  return {
    organisations,
    tally: tally(organisations),
    forecast: forecast(organisations, wallTimeOf(round.closesAt, round.timeZone).slice(0, 10)),
    reminders,
  };
}

/** Where the organisations of a round stand, by name, read on the given stores. */
export async function standingsIn(stores: Stores, round: Round): Promise<OrganisationStanding[]> {
  const invitations = await stores.invitation.ofRound(round.id);
  const ids = invitations.map(({ organisationId }) => organisationId);
  const organisations = new Map((await stores.organisation.byIds(ids)).map((one) => [one.id, one]));
  const signOns = new Map<string, SignOn[]>();
  for (const signOn of await stores.signOn.ofRound(round.id)) {
    const { organisationId } = signOn;
    if (organisationId) signOns.set(organisationId, [...(signOns.get(organisationId) ?? []), signOn]);
  }
  return invitations
    .flatMap((invitation): OrganisationStanding[] => {
      const organisation = organisations.get(invitation.organisationId);
      const standing = standingOf(invitation, signOns.get(invitation.organisationId) ?? []);
      if (!organisation || !standing) return [];
      const { id: organisationId, name, country, kind } = organisation;
      const isObserver = kind === 'igo' && round.policy.observers === 'support';
      const expectedOn = standing === 'clearance' ? invitation.expectedOn : null;
      return [{ organisationId, name, country, isObserver, standing, expectedOn }];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

export const lastReminder = (
  reminders: readonly Reminder[],
  { organisationId }: Pick<OrganisationStanding, 'organisationId'>,
): Date | null =>
  reminders.findLast(({ organisationIds }) => organisationIds.includes(organisationId))?.sentAt ?? null;

/** Those who are to be reminded: who has not decided, and who is asked to confirm a corrected text. */
export const undecided = (standings: readonly OrganisationStanding[]): OrganisationStanding[] =>
  standings.filter(({ standing }) => isUndecided(standing));
