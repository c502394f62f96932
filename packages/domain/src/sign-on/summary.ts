import { counts, isSignatory } from './rules.js';
import { decisions, signOnStates, type Decision, type SignOn, type SignOnState } from './sign-on.js';

/** What is counted of a sign-on. */
type Counted = Pick<SignOn, 'state' | 'decision' | 'country' | 'confirmedAt' | 'createdAt'>;

export interface SignOnSummary {
  /** Organisations in the list: signed, with or without a reservation. The number on the board. */
  signatories: number;
  /** Sign-ons of every kind, by state. */
  byState: Record<SignOnState, number>;
  /** Of those that count. */
  byDecision: Record<Decision, number>;
  /** Signatories by country, most first; null for bodies of no single country. */
  countries: { country: string | null; signatories: number }[];
}

/** Counts the sign-ons of one round. */
export function summarise(signOns: readonly Counted[]): SignOnSummary {
  const byState = zeroes(signOnStates);
  const byDecision = zeroes(decisions);
  const byCountry = new Map<string | null, number>();
  let signatories = 0;
  for (const signOn of signOns) {
    byState[signOn.state]++;
    if (counts(signOn)) byDecision[signOn.decision]++;
    if (!isSignatory(signOn)) continue;
    signatories++;
    byCountry.set(signOn.country, (byCountry.get(signOn.country) ?? 0) + 1);
  }
  const countries = [...byCountry]
    .map(([country, count]) => ({ country, signatories: count }))
    .sort((one, other) => other.signatories - one.signatories || compare(one.country, other.country));
  return { signatories, byState, byDecision, countries };
}

/** One point of the curve on the board: how many had signed at that moment. */
export interface CurvePoint {
  at: Date;
  signatories: number;
}

/** The number of signatories over time: one point per moment at which it grew, oldest first. */
export function curve(signOns: readonly Counted[]): CurvePoint[] {
  const moments = signOns
    .filter(isSignatory)
    .map(({ confirmedAt, createdAt }) => (confirmedAt ?? createdAt).getTime())
    .sort((one, other) => one - other);
  const points = new Map<number, number>();
  for (const [index, moment] of moments.entries()) points.set(moment, index + 1);
  return [...points].map(([moment, signatories]) => ({ at: new Date(moment), signatories }));
}

function zeroes<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

/** By code, bodies of no country last. */
const compare = (one: string | null, other: string | null): number =>
  (one ?? 'ZZ').localeCompare(other ?? 'ZZ', 'en');
