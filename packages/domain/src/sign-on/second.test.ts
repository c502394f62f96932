import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForSecond, awaitsSecond, secondFor } from './second.js';
import { decisions } from './sign-on.js';

const asked = { second: 'asked' } as const;
const signatory = { name: 'Eva', title: '', email: 'eva@example.org' };
const signs = { decision: 'sign', signatory } as const;

describe('[S17] a second person', () => {
  it('is asked only where the round says so, and for no refusal', () => {
    const isAsked = (decision: (typeof decisions)[number]) => asksForSecond(asked, { decision });
    expect(decisions.filter(isAsked)).toEqual(['sign', 'reservation', 'support']);
    expect(decisions.some((decision) => asksForSecond({ second: 'none' }, { decision }))).toBe(false);
  });

  it('has to be named, and has a mailbox of their own', () => {
    const refused = (typed: string | null) => {
      const result = secondFor(asked, signs, typed);
      return result.ok ? null : result.refusal;
    };
    expect(refused(null)).toMatchObject({ code: 'second_needed', field: 'secondEmail' });
    for (const same of ['eva@example.org', 'EVA@Example.org', 'eva+second@example.org', 'e.va@example.org']) {
      expect(refused(same), same).toMatchObject({ code: 'second_is_first', field: 'secondEmail' });
    }
    expect(secondFor(asked, signs, 'board@example.org')).toMatchObject({ value: 'board@example.org' });
    expect(secondFor(asked, { ...signs, decision: 'decline' }, null)).toMatchObject({ value: null });
    expect(secondFor({ second: 'none' }, signs, 'board@example.org')).toMatchObject({ value: null });
  });

  it('is never the first one, however the address is spelt', () => {
    const spelling = fc.tuple(fc.boolean(), fc.stringMatching(/^[a-z]{0,5}$/)).map(([loud, tag]) => {
      const email = tag ? `eva+${tag}@example.org` : 'eva@example.org';
      return loud ? email.toUpperCase() : email;
    });
    fc.assert(
      fc.property(spelling, spelling, (one, other) => {
        const first = { ...signs, signatory: { ...signatory, email: one } };
        return !secondFor(asked, first, other).ok;
      }),
    );
  });

  it('is waited for from the first person’s word until their own', () => {
    expect(awaitsSecond({ state: 'unseconded', secondEmail: 'board@example.org' })).toBe(true);
    expect(awaitsSecond({ state: 'provisional', secondEmail: 'board@example.org' })).toBe(true);
    expect(awaitsSecond({ state: 'provisional', secondEmail: null })).toBe(false);
    expect(awaitsSecond({ state: 'confirmed', secondEmail: 'board@example.org' })).toBe(false);
  });
});
