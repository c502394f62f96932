import {
  curve,
  isSignatory,
  type Actor,
  type CurvePoint,
  type RoundId,
  type RoundState,
  type SignOnSummary,
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
  /** The newest signatories, newest first. */
  latest: { name: string; country: string | null; logo: ShownLogo | null }[];
  countries: SignOnSummary['countries'];
  curve: CurvePoint[];
}

/** How many names the back row can read. */
const latestShown = 8;

/** What the board in the room shows of a round. For those who may see its text. Throws `Refused` not_found. */
export async function boardData(ctx: Context, actor: Actor, roundId: RoundId): Promise<BoardData> {
  const { round, edition, counts } = await roundSummary(ctx, actor, roundId);
  const signOns = await ctx.db.read.signOn.ofRound(roundId);
  const newestFirst = signOns
    .filter(isSignatory)
    .sort((one, other) => momentOf(other) - momentOf(one))
    .slice(0, latestShown);
  const logos = await publicLogos(
    ctx.db.read,
    newestFirst.map(({ organisationId }) => organisationId),
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
    latest: newestFirst.map(({ organisationName, organisationId, country }) => ({
      name: organisationName,
      country,
      logo: (organisationId && logos.get(organisationId)) ?? null,
    })),
    countries: counts.countries,
    curve: curve(signOns),
  };
}

const momentOf = ({ confirmedAt, createdAt }: { confirmedAt: Date | null; createdAt: Date }): number =>
  (confirmedAt ?? createdAt).getTime();
