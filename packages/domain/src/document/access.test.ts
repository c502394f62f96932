import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../id.js';
import { accessOf, atLeast, type Grant, type Reader } from './access.js';

const lead = 'org_lead' as OrganisationId;
const other = 'org_other' as OrganisationId;
const drafting = { phase: 'drafting', leadOrganisationId: lead } as const;
const member = (organisationId: OrganisationId | null, role: Reader['role'] = 'member'): Reader => ({
  role,
  organisationId,
  email: 'ana@example.org',
});

describe('access to a text', () => {
  it('lets focal points and the lead organisation write, and nobody else in', () => {
    expect(accessOf(drafting, [], member(other, 'focal-point'))).toBe('edit');
    expect(accessOf(drafting, [], member(lead))).toBe('edit');
    expect(accessOf(drafting, [], member(other))).toBe('none');
  });

  it('does not take two people without an organisation for the lead', () => {
    expect(accessOf({ phase: 'drafting', leadOrganisationId: null }, [], member(null))).toBe('none');
  });

  it('prefers the person to the organisation to everyone, whichever is wider', () => {
    const grants: Grant[] = [
      { subject: { everyone: true }, access: 'edit' },
      { subject: { organisationId: other }, access: 'comment' },
      { subject: { email: 'ana@example.org' }, access: 'view' },
    ];
    expect(accessOf(drafting, grants, member(other))).toBe('view');
    expect(accessOf(drafting, grants.slice(0, 2), member(other))).toBe('comment');
    expect(accessOf(drafting, grants.slice(0, 1), member(other))).toBe('edit');
  });

  it.each(['frozen', 'sign-on', 'published'] as const)('lets nobody write when %s', (phase) => {
    expect(accessOf({ phase, leadOrganisationId: lead }, [], member(lead, 'focal-point'))).toBe('comment');
  });

  it('lets focal points alone write what is being corrected', () => {
    const correction = { phase: 'correction', leadOrganisationId: lead } as const;
    expect(accessOf(correction, [], member(other, 'focal-point'))).toBe('edit');
    expect(accessOf(correction, [], member(lead))).toBe('comment');
    expect(accessOf(correction, [{ subject: { everyone: true }, access: 'edit' }], member(other))).toBe(
      'comment',
    );
  });

  it('lets every member read what is published, and no draft before', () => {
    const read = (phase: 'sign-on' | 'published') =>
      accessOf({ phase, leadOrganisationId: lead }, [], member(other, 'observer'));
    expect(read('sign-on')).toBe('none');
    expect(read('published')).toBe('view');
  });

  it('orders the levels', () => {
    expect(atLeast('edit', 'comment')).toBe(true);
    expect(atLeast('view', 'comment')).toBe(false);
  });
});
