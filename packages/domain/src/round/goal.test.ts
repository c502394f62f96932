import { describe, expect, it } from 'vitest';
import { countriesOf, goalReached } from './goal.js';
import { roundPolicySchema } from './round.js';

const from = (...countries: (string | null)[]) => ({
  signatories: countries.length,
  countries: countries.map((country) => ({ country, signatories: 1 })),
});

describe('the goal of a round', () => {
  it('counts countries, and no body of no single country', () => {
    expect(countriesOf(from('BE', 'XK', null))).toBe(2);
  });

  it('is reached when both numbers are', () => {
    const policy = { goal: 3, countriesGoal: 2 };
    expect(goalReached(policy, from('BE', 'FR', null))).toBe(true);
    expect(goalReached(policy, from('BE', null, null))).toBe(false);
    expect(goalReached(policy, from('BE', 'FR'))).toBe(false);
    expect(goalReached({ goal: null, countriesGoal: 2 }, from('BE', 'FR'))).toBe(true);
  });

  it('is nothing to reach where there is none', () => {
    expect(goalReached(roundPolicySchema.parse({}), from())).toBeNull();
    expect(roundPolicySchema.safeParse({ countriesGoal: 0 }).success).toBe(false);
  });
});
