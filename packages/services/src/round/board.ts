import {
  counts as doesCount,
  curve,
  isSignatory,
  type Actor,
  type CurvePoint,
  type Decision,
  type RoundId,
  type RoundState,
  type SignOn,
  type SignOnSummary,
  type Standing,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { publicLogos, type ShownLogo } from '../organisation/index.js';
import { roundSummary } from './get.js';

export interface BoardData {
  title: string;
  state: RoundState;
  openedAt: Date | null;
  closesAt: Date;
  timeZone: string;
  signatories: number;
  supporters: number;
  goal: number | null;
  countriesGoal: number | null;
  /** The newest signatories, newest first; without a name where it is not to be listed. */
  latest: { name: string | null; country: string | null; logo: ShownLogo | null }[];
  /** Who stands where, newest first. */
  columns: BoardColumn[];
  countries: SignOnSummary['countries'];
  curve: CurvePoint[];
  /** When reminders went out, oldest first. */
  reminders: Date[];
}

/** Where an organisation stands, as far as the board says it. A refusal or an objection is never projected. */
export type BoardState = Extract<Standing, 'signed' | 'reservation' | 'supports'>;

export interface BoardColumn {
  state: BoardState;
  organisations: { name: string }[];
  /** How many more there are, whose names are not to be listed. */
  unlisted: number;
}

/** How many names the back row can read. */
const latestShown = 6;

/** What the board in the room shows of a round. For those who may see its text. Throws `Refused` not_found. */
export async function boardData(ctx: Context, actor: Actor, roundId: RoundId): Promise<BoardData> {
  const { round, edition, counts } = await roundSummary(ctx, actor, roundId);
  const signOns = await ctx.db.read.signOn.ofRound(roundId);
  const newestFirst = signOns.filter(doesCount).sort((one, other) => momentOf(other) - momentOf(one));
  const latest = newestFirst.filter(isSignatory).slice(0, latestShown);
  const logos = await publicLogos(
    ctx.db.read,
    latest.filter(isListed).map(({ organisationId }) => organisationId),
  );
  return {
    title: edition.title,
    state: round.state,
    openedAt: round.openedAt,
    closesAt: round.closesAt,
    timeZone: round.timeZone,
    signatories: counts.signatories,
    supporters: counts.byDecision.support,
    goal: round.policy.goal,
    countriesGoal: round.policy.countriesGoal,
    latest: latest.map((signOn) => ({
      name: isListed(signOn) ? signOn.organisationName : null,
      country: isListed(signOn) ? signOn.country : null,
      logo: (isListed(signOn) && signOn.organisationId && logos.get(signOn.organisationId)) || null,
    })),
    columns: columnsOf(newestFirst),
    countries: counts.countries,
    curve: curve(signOns),
    reminders: await remindersOf(ctx, roundId),
  };
}

/** A reminder of the plan that had become pointless reached nobody, and marks nothing. */
async function remindersOf({ db }: Context, roundId: RoundId): Promise<Date[]> {
  const reminders = await db.read.reminder.ofRound(roundId);
  return reminders.filter(({ organisationIds }) => organisationIds.length > 0).map(({ sentAt }) => sentAt);
}

const stateOf: Partial<Record<Decision, BoardState>> = {
  sign: 'signed',
  reservation: 'reservation',
  support: 'supports',
};

function columnsOf(signOns: SignOn[]): BoardColumn[] {
  return Object.values(stateOf).flatMap((state): BoardColumn[] => {
    const within = signOns.filter(({ decision }) => stateOf[decision] === state);
    if (within.length === 0) return [];
    const listed = within.filter(isListed);
    return [
      {
        state,
        organisations: listed.map(({ organisationName }) => ({ name: organisationName })),
        unlisted: within.length - listed.length,
      },
    ];
  });
}

const isListed = ({ listing }: Pick<SignOn, 'listing'>): boolean => listing === 'listed';

const momentOf = ({ confirmedAt, createdAt }: { confirmedAt: Date | null; createdAt: Date }): number =>
  (confirmedAt ?? createdAt).getTime();
