import { describe, expect, it } from 'vitest';
import type { Author } from '../comment/comment.js';
import type { GuestAccess } from '../guest/guest.js';
import type { MembershipId, OrganisationId } from '../id.js';
import { mayDecideOn, maySuggest, maySupport, mayWithdraw, type Suggester } from './rules.js';
import type { SuggestionState } from './suggestion.js';

const youth = 'org_youth' as OrganisationId;
const refuge = 'org_refuge' as OrganisationId;
const author: Author = {
  membershipId: 'mem_bea' as MembershipId,
  organisationId: youth,
  personName: 'Bea',
  organisationName: 'Youth Bridge',
};
const decided = { by: author, at: new Date(0), reason: null };
const open = { author, state: { kind: 'open' } as SuggestionState };

const who = (details: Partial<Suggester> = {}): Suggester => ({
  membershipId: 'mem_cem' as MembershipId,
  organisationId: refuge,
  organisationKind: 'ngo',
  role: 'member',
  asGuest: null,
  access: 'comment',
  drafts: details.access === 'edit',
  steers: false,
  ...details,
});

const code = (result: ReturnType<typeof maySuggest | typeof maySupport>) =>
  result.ok ? 'ok' : result.refusal.code;

describe('suggesting', () => {
  it('needs the right to comment, an organisation, and a text whose words can change', () => {
    expect(code(maySuggest('drafting', who()))).toBe('ok');
    expect(code(maySuggest('review', who({ access: 'edit' })))).toBe('ok');
    expect(code(maySuggest('review', who({ access: 'view' })))).toBe('forbidden');
    expect(code(maySuggest('frozen', who()))).toBe('document_frozen');
    expect(code(maySuggest('review', who({ organisationId: null })))).toBe('forbidden');
    expect(code(maySuggest('review', who({ organisationId: null, role: 'focal-point' })))).toBe('ok');
  });

  it('is not for those who advise', () => {
    expect(code(maySuggest('review', who({ role: 'observer' })))).toBe('observers_advise');
    expect(code(maySuggest('review', who({ organisationKind: 'igo' })))).toBe('observers_advise');
  });
});

describe('a guest', () => {
  const guest = (asGuest: GuestAccess) =>
    who({ organisationId: null, organisationKind: null, role: null, asGuest });

  it('suggests by a link that says so, in a text whose words can change', () => {
    expect(code(maySuggest('review', guest('suggest')))).toBe('ok');
    expect(code(maySuggest('frozen', guest('suggest')))).toBe('document_frozen');
    expect(code(maySuggest('review', guest('comment')))).toBe('forbidden');
    expect(code(maySuggest('review', { ...guest('view'), access: 'view' }))).toBe('forbidden');
  });

  it('counts as nobody’s support, decides nothing, and takes back what is theirs', () => {
    const { membershipId } = guest('suggest');
    const theirs = { ...open, author: { ...author, organisationId: null, membershipId } };
    expect(code(maySupport('review', open, guest('suggest')))).toBe('forbidden');
    expect(mayDecideOn('review', open, guest('suggest'), { kind: 'reject' }).ok).toBe(false);
    expect(mayWithdraw(theirs, guest('suggest')).ok).toBe(true);
    expect(mayWithdraw(open, guest('suggest')).ok).toBe(false);
  });
});

describe('support', () => {
  it('comes from another organisation, while nothing is decided', () => {
    expect(maySupport('review', open, who())).toEqual({ ok: true, value: refuge });
    expect(code(maySupport('review', open, who({ organisationId: youth })))).toBe('own_suggestion');
    const coordinator = who({ organisationId: null, role: 'focal-point' });
    expect(code(maySupport('review', open, coordinator))).toBe('support_needs_organisation');
    const rejected = { author, state: { kind: 'rejected', ...decided } as SuggestionState };
    expect(code(maySupport('review', rejected, who()))).toBe('suggestion_decided');
  });
});

describe('deciding', () => {
  const pen = who({ access: 'edit' });

  it('is for those who hold the pen or steer the text', () => {
    expect(mayDecideOn('review', open, who(), { kind: 'reject' })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(mayDecideOn('review', open, pen, { kind: 'accept' }).ok).toBe(true);
    expect(mayDecideOn('review', open, who({ steers: true }), { kind: 'accept' }).ok).toBe(true);
    expect(mayDecideOn('review', open, { ...pen, organisationKind: 'igo' }, { kind: 'accept' }).ok).toBe(
      false,
    );
  });

  it('accepts nothing into a frozen text, and answers what is left there', () => {
    const steers = who({ steers: true });
    expect(mayDecideOn('frozen', open, steers, { kind: 'accept' })).toMatchObject({
      refusal: { code: 'document_frozen' },
    });
    expect(mayDecideOn('frozen', open, steers, { kind: 'reject' }).ok).toBe(true);
  });

  it('stays with the drafting group when the text is frozen and nobody writes any more', () => {
    const drafter = who({ access: 'comment', drafts: true });
    expect(mayDecideOn('frozen', open, drafter, { kind: 'reject' }).ok).toBe(true);
    expect(mayDecideOn('sign-on', open, drafter, { kind: 'reject' }).ok).toBe(true);
    expect(mayDecideOn('frozen', open, drafter, { kind: 'accept' })).toMatchObject({
      refusal: { code: 'document_frozen' },
    });
    expect(mayDecideOn('frozen', open, who(), { kind: 'reject' })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
  });

  it('happens once, before or at the meeting', () => {
    const states: SuggestionState[] = [
      { kind: 'open' },
      { kind: 'meeting', ...decided },
      { kind: 'accepted', instead: null, ...decided },
      { kind: 'applied', seq: 3, ...decided },
      { kind: 'rejected', ...decided },
      { kind: 'withdrawn', ...decided },
    ];
    const may = (kind: 'accept' | 'reject' | 'meeting') =>
      states.filter((state) => mayDecideOn('review', { state }, pen, { kind }).ok).map(({ kind: at }) => at);
    expect(may('accept')).toEqual(['open', 'meeting']);
    expect(may('reject')).toEqual(['open', 'meeting']);
    expect(may('meeting')).toEqual(['open']);
  });
});

describe('withdrawing', () => {
  it('is for the organisation that proposed it, and for nobody when the author was erased', () => {
    expect(mayWithdraw(open, who({ organisationId: youth })).ok).toBe(true);
    expect(mayWithdraw(open, who())).toMatchObject({ refusal: { code: 'forbidden' } });
    const alone = { ...open, author: { ...author, organisationId: null, membershipId: null } };
    expect(mayWithdraw(alone, who({ organisationId: null })).ok).toBe(false);
    const accepted = { author, state: { kind: 'accepted', instead: null, ...decided } as SuggestionState };
    expect(mayWithdraw(accepted, who({ organisationId: youth }))).toMatchObject({
      refusal: { code: 'suggestion_decided' },
    });
  });
});
