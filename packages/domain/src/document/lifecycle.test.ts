import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../id.js';
import { phases, type Phase } from './document.js';
import {
  canStartText,
  canSteer,
  isBeforeFreezing,
  isWritable,
  movedPhase,
  phaseCommands,
  type PhaseCommand,
} from './lifecycle.js';

const allowed: Partial<Record<`${Phase} ${PhaseCommand}`, Phase>> = {
  'drafting ask-for-comments': 'review',
  'review take-back': 'drafting',
  'drafting freeze': 'frozen',
  'review freeze': 'frozen',
  'frozen reopen': 'review',
  'sign-on correct': 'correction',
  'correction end-correction': 'sign-on',
  'frozen open-round': 'sign-on',
  'sign-on publish': 'published',
};

const pairs = phases.flatMap((phase) => phaseCommands.map((command) => ({ phase, command })));

describe('the stations of a text', () => {
  it.each(pairs)('D-2…D-7: $command while $phase', ({ phase, command }) => {
    const to = allowed[`${phase} ${command}`];
    expect(movedPhase(phase, command)).toEqual(
      to ? { ok: true, value: to } : { ok: false, refusal: { code: 'phase_conflict', values: { phase } } },
    );
  });

  it('D-8: words change in drafting, in review, and in a correction', () => {
    expect(phases.filter(isWritable)).toEqual(['drafting', 'review', 'correction']);
    expect(phases.filter(isBeforeFreezing)).toEqual(['drafting', 'review']);
  });
});

describe('who steers', () => {
  const mine = 'org_a' as OrganisationId;
  const other = 'org_b' as OrganisationId;
  const text = { leadOrganisationId: mine };

  it('D-9: focal points and the lead organisation, never observers', () => {
    expect(canSteer(text, { role: 'focal-point', organisationId: null })).toBe(true);
    expect(canSteer(text, { role: 'member', organisationId: mine })).toBe(true);
    expect(canSteer(text, { role: 'member', organisationId: other })).toBe(false);
    expect(canSteer(text, { role: 'observer', organisationId: mine })).toBe(false);
    expect(canSteer({ leadOrganisationId: null }, { role: 'member', organisationId: null })).toBe(false);
  });

  it('D-10: a text is started by a focal point or in the name of an organisation', () => {
    expect(canStartText({ role: 'focal-point', organisationId: null })).toBe(true);
    expect(canStartText({ role: 'member', organisationId: mine })).toBe(true);
    expect(canStartText({ role: 'member', organisationId: null })).toBe(false);
    expect(canStartText({ role: 'observer', organisationId: mine })).toBe(false);
  });
});
