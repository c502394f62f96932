import { describe, expect, it } from 'vitest';
import type { DocumentId, OrganisationId } from '../id.js';
import { needsOf, type TextOfMember } from './need.js';

const now = new Date('2026-12-08T10:00:00Z');
const tomorrow = new Date('2026-12-09T17:00:00Z');
const yesterday = new Date('2026-12-07T17:00:00Z');
const mine = 'org_mine' as OrganisationId;
const member = { role: 'member', organisationId: mine } as const;
const brussels = 'Europe/Brussels';

const text = (change: Partial<TextOfMember> = {}): TextOfMember => ({
  document: {
    id: 'doc_1' as DocumentId,
    title: 'Always a child first',
    phase: 'review',
    leadOrganisationId: null,
    reviewUntil: tomorrow,
  },
  access: 'comment',
  round: null,
  hasDecided: false,
  hasAnswered: false,
  openQuestions: 0,
  threads: { assigned: 0, mentioned: 0 },
  doubted: 0,
  ...change,
});

const inSignOn = (state: 'open' | 'closed', closesAt = tomorrow): Partial<TextOfMember> => ({
  document: { ...text().document, phase: 'sign-on' },
  round: { state, closesAt, timeZone: brussels },
});

const kinds = (
  of: { role: 'member' | 'observer' | 'focal-point'; organisationId: OrganisationId | null },
  what: TextOfMember,
) => needsOf(of, [what], brussels, now).map(({ kind }) => kind);

describe('what needs a member', () => {
  it('is a text to read until one has commented, or its date has passed', () => {
    expect(kinds(member, text())).toEqual(['read']);
    expect(kinds(member, text({ hasAnswered: true }))).toEqual([]);
    expect(kinds(member, text({ access: 'view' }))).toEqual([]);
    const over = { ...text().document, reviewUntil: yesterday };
    expect(kinds(member, text({ document: over }))).toEqual([]);
  });

  it('is a sign-on to decide, for organisations with a voice, while the round takes it', () => {
    expect(kinds(member, text(inSignOn('open')))).toEqual(['decide']);
    expect(kinds(member, text({ ...inSignOn('open'), hasDecided: true }))).toEqual([]);
    expect(kinds(member, text(inSignOn('open', yesterday)))).toEqual([]);
    expect(kinds({ role: 'observer', organisationId: mine }, text(inSignOn('open')))).toEqual([]);
    expect(kinds({ role: 'member', organisationId: null }, text(inSignOn('open')))).toEqual([]);
  });

  it('is the next step, for those who hold the pen', () => {
    const focalPoint = { role: 'focal-point', organisationId: null } as const;
    const over = { ...text().document, reviewUntil: yesterday };
    expect(kinds(focalPoint, text({ document: over }))).toEqual(['freeze']);
    expect(kinds(focalPoint, text(inSignOn('closed')))).toEqual(['publish']);
    expect(kinds(member, text(inSignOn('closed')))).toEqual([]);
  });

  it('is the questions one’s organisation leads', () => {
    const [need] = needsOf(member, [text({ openQuestions: 3, hasAnswered: true })], brussels, now);
    expect(need).toMatchObject({ kind: 'answer', questions: 3, by: tomorrow });
  });

  it('comes in the order of dates, what has none last', () => {
    const undated = text({ document: { ...text().document, title: 'Undated', reviewUntil: null } });
    const needs = needsOf(
      member,
      [undated, text(), text(inSignOn('open', new Date('2026-12-08T12:00:00Z')))],
      brussels,
      now,
    );
    expect(needs.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'decide Always a child first',
      'read Always a child first',
      'read Undated',
    ]);
  });

  it('is a position whose words have changed, for those who may still take one', () => {
    const doubted = text({ doubted: 2, hasAnswered: true });
    const [need] = needsOf(member, [doubted], brussels, now);
    expect(need).toMatchObject({ kind: 'position', paragraphs: 2, by: tomorrow });
    expect(kinds(member, { ...doubted, access: 'view' })).toEqual([]);
    expect(kinds({ role: 'member', organisationId: null }, doubted)).toEqual([]);
    expect(kinds(member, { ...doubted, document: { ...doubted.document, phase: 'frozen' } })).toEqual([]);
  });
});
