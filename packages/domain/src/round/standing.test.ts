import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../id.js';
import { decisions, signOnStates } from '../sign-on/sign-on.js';
import { invitationStages } from './invitation.js';
import { forecast, isSigned, standingOf, standings, tally, type OrganisationStanding } from './standing.js';

const invited = { stage: 'invited' } as const;

describe('where an organisation stands', () => {
  it('is what it decided, as long as that counts', () => {
    const standing = (decision: (typeof decisions)[number]) =>
      standingOf(invited, [{ state: 'confirmed', decision }]);
    expect(decisions.map(standing)).toEqual(['signed', 'reservation', 'supports', 'declined', 'objects']);
    expect(standingOf(invited, [{ state: 'provisional', decision: 'sign' }])).toBe('signed');
    expect(standingOf(invited, [{ state: 'unconfirmed', decision: 'sign' }])).toBe('invited');
    expect(standingOf({ stage: 'clearance' }, [{ state: 'duplicate', decision: 'sign' }])).toBe('clearance');
    expect(standingOf(null, [])).toBeNull();
  });

  it('is lapsed for who signed an earlier text, unless its procedure has begun anew', () => {
    const signOns = [{ state: 'lapsed', decision: 'sign' }] as const;
    expect(standingOf(invited, signOns)).toBe('lapsed');
    expect(standingOf({ stage: 'clearance' }, signOns)).toBe('clearance');
    expect(standingOf(invited, [...signOns, { state: 'confirmed', decision: 'sign' }])).toBe('signed');
    expect(standingOf(invited, [...signOns, { state: 'confirmed', decision: 'decline' }])).toBe('declined');
  });

  it('is one of the known ones, whatever has happened', () => {
    const voice = fc.record({
      state: fc.constantFrom(...signOnStates),
      decision: fc.constantFrom(...decisions),
    });
    const stage = fc.option(fc.record({ stage: fc.constantFrom(...invitationStages) }));
    fc.assert(
      fc.property(stage, fc.array(voice, { maxLength: 4 }), (invitation, signOns) => {
        const standing = standingOf(invitation, signOns);
        const signs = signOns.find(({ state }) => state === 'confirmed' || state === 'provisional');
        const isOfList = signs?.decision === 'sign' || signs?.decision === 'reservation';
        if (standing === null) return invitation === null;
        return standings.includes(standing) && isSigned(standing) === isOfList;
      }),
    );
  });
});

const one = (
  standing: OrganisationStanding['standing'],
  more: Partial<OrganisationStanding> = {},
): OrganisationStanding => ({
  organisationId: 'org_a' as OrganisationId,
  name: 'A',
  country: null,
  isObserver: false,
  expectedOn: null,
  standing,
  ...more,
});

describe('the numbers of a round', () => {
  it('keep those who are asked to sign apart from those who may only support', () => {
    const { asked, observers } = tally([one('signed'), one('signed'), one('supports', { isObserver: true })]);
    expect(asked).toMatchObject({ signed: 2, supports: 0 });
    expect(observers).toMatchObject({ signed: 0, supports: 1 });
  });

  it('are forecast from what organisations have said, never from silence', () => {
    const round = [
      one('signed'),
      one('reservation'),
      one('clearance', { expectedOn: '2026-12-11' }),
      one('clearance', { expectedOn: '2026-12-12' }),
      one('clearance'),
      one('clearance'),
      one('interested'),
      one('lapsed'),
      one('invited'),
      one('declined'),
      one('objects'),
      one('supports', { isObserver: true }),
    ];
    expect(forecast(round, '2026-12-11')).toEqual({ sure: 2, likely: 6, most: 9 });
  });
});
