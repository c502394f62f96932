import { describe, expect, it } from 'vitest';
import { roundPolicySchema } from '../round/round.js';
import {
  arrangedList,
  changesBetween,
  contentWithoutGone,
  groupsOf,
  listContent,
  signatoriesIn,
  signatoryList,
} from './list.js';
import { againstStanding, isSignatory, mayDecide, reservationFor } from './rules.js';
import { meantOrganisation, signOnKey } from './same-organisation.js';
import { decisions, newSignOnSchema, signOnStates, type SignOn } from './sign-on.js';
import { curve, summarise } from './summary.js';

const at = new Date('2026-12-01T10:00:00Z');

const signOn = (name: string, more: Partial<SignOn> = {}): SignOn => ({
  id: 'sgn_a' as SignOn['id'],
  roundId: 'rnd_a' as SignOn['roundId'],
  editionId: 'edn_a' as SignOn['editionId'],
  fingerprint: 'f'.repeat(64),
  formerFingerprint: null,
  secondEmail: null,
  secondedAt: null,
  organisationId: null,
  organisationName: name,
  organisationKey: signOnKey(name),
  country: 'BE',
  signatory: { name: 'Ana', title: '', email: 'ana@example.org' },
  decision: 'sign',
  reservation: null,
  reservationUse: 'printed',
  paragraphs: [],
  listing: 'listed',
  method: 'page',
  state: 'confirmed',
  recordedBy: null,
  evidence: null,
  language: 'en',
  createdAt: at,
  confirmedAt: at,
  ...more,
});

describe('which organisation a name means', () => {
  const directory = [
    { name: 'Child Rights Network', acronym: 'CRN' },
    { name: 'Défense des Enfants International', acronym: 'DEI' },
    { name: 'Caritas (Belgium)', acronym: null },
    { name: 'Refuge Alliance', acronym: 'RA' },
    { name: 'Réseau Accueil', acronym: 'RA' },
    { name: 'European Youth Link (EYL)', acronym: null },
  ];
  const meant = (name: string) => meantOrganisation(name, directory)?.name ?? null;

  it('[S2] finds spellings, brackets and acronyms', () => {
    expect(meant('child rights  network')).toBe('Child Rights Network');
    expect(meant('Child Rights Network (CRN)')).toBe('Child Rights Network');
    expect(meant('CRN')).toBe('Child Rights Network');
    expect(meant('C.R.N.')).toBe('Child Rights Network');
    expect(meant('Defense des enfants – INTERNATIONAL (asbl)')).toBe('Défense des Enfants International');
    expect(meant('European Youth Link')).toBe('European Youth Link (EYL)');
    expect(meant('EYL')).toBe('European Youth Link (EYL)');
  });

  it('[S2] guesses nothing', () => {
    expect(meant('Caritas (France)')).toBeNull();
    expect(meant('Caritas')).toBeNull();
    expect(meant('RA')).toBeNull();
    expect(meant('Christian Relief Now (CRN)')).toBeNull();
  });

  it('[S2] keys a name without its acronym and keeps other brackets', () => {
    expect(signOnKey('Safe Passage Forum (SPF)')).toBe(signOnKey('SAFE PASSAGE FORUM'));
    expect(signOnKey('Caritas (France)')).not.toBe(signOnKey('Caritas (Belgium)'));
    expect(signOnKey('Caritas (FR)')).not.toBe(signOnKey('Caritas'));
  });
});

describe('what a sign-on is', () => {
  it('[S3] makes a signatory of two decisions in two states', () => {
    const making = signOnStates.flatMap((state) =>
      decisions
        .filter((decision) => isSignatory({ state, decision }))
        .map((decision) => `${state} ${decision}`),
    );
    expect(making).toEqual([
      'confirmed sign',
      'confirmed reservation',
      'provisional sign',
      'provisional reservation',
    ]);
  });

  it('[S4] asks a reservation for its words and drops none', () => {
    expect(reservationFor('reservation', ' except point 4 ')).toEqual({ ok: true, value: 'except point 4' });
    expect(reservationFor('reservation', ' ')).toMatchObject({ refusal: { code: 'reservation_needed' } });
    expect(reservationFor('object', null)).toEqual({ ok: true, value: null });
    for (const decision of ['sign', 'support', 'decline'] as const) {
      expect(reservationFor(decision, 'but')).toMatchObject({ refusal: { code: 'reservation_not_chosen' } });
      expect(reservationFor(decision, undefined)).toEqual({ ok: true, value: null });
    }
  });

  it('[S5 S6] lets the organisation replace what was entered for it, and nobody else', () => {
    const recorded = signOn('A', { state: 'provisional', method: 'recorded' });
    const stranger = { name: 'Eve', title: '', email: 'eve@example.com' };
    expect(againstStanding(signOn('A'), null)).toBe('counts');
    expect(againstStanding(signOn('A'), recorded)).toBe('replaces');
    expect(againstStanding(signOn('A', { signatory: stranger }), recorded)).toBe('duplicates');
    expect(againstStanding(signOn('A', { signatory: stranger, method: 'member' }), recorded)).toBe(
      'replaces',
    );
    expect(againstStanding(recorded, recorded)).toBe('duplicates');
    expect(againstStanding(signOn('A', { method: 'member' }), signOn('A'))).toBe('duplicates');
  });

  it('[S7] keeps to the round’s eligibility', () => {
    const open = roundPolicySchema.parse({});
    const members = roundPolicySchema.parse({ eligibility: 'members' });
    const ngo = { kind: 'ngo', name: 'A' } as const;
    const igo = { kind: 'igo', name: 'B' } as const;
    expect(mayDecide(open, null, null, 'sign')).toMatchObject({ ok: true });
    expect(mayDecide(members, null, null, 'sign')).toMatchObject({ refusal: { code: 'not_eligible' } });
    expect(mayDecide(members, ngo, null, 'sign')).toMatchObject({ ok: true });
    expect(mayDecide(open, igo, null, 'sign')).toMatchObject({ refusal: { code: 'may_only_support' } });
    expect(mayDecide(open, igo, null, 'support')).toMatchObject({ ok: true });
    expect(mayDecide(open, ngo, 'observer', 'reservation')).toMatchObject({
      refusal: { code: 'may_only_support' },
    });
    const generous = roundPolicySchema.parse({ observers: 'sign' });
    expect(mayDecide(generous, igo, 'observer', 'sign')).toMatchObject({ ok: true });
  });

  it('refuses two organisations, none, and a name that shows nothing', () => {
    const signatory = { name: 'Ana', email: 'ana@example.org' };
    const parses = (more: object) => newSignOnSchema.safeParse({ signatory, ...more }).success;
    const organisationId = `org_${'a'.repeat(26)}`;
    expect(parses({ organisation: { name: 'Youth Bridge' } })).toBe(true);
    expect(parses({ organisationId })).toBe(true);
    expect(parses({ organisationId, organisation: { name: 'Youth Bridge' } })).toBe(false);
    expect(parses({})).toBe(false);
    expect(parses({ organisation: { name: '\u200b\u200b\u200b' } })).toBe(false);
    expect(parses({ organisation: { name: 'Youth\u0000Bridge' } })).toBe(false);
  });
});

describe('the list', () => {
  const names = (language: string, ...given: string[]) =>
    signatoryList(
      given.map((name) => signOn(name)),
      { language },
    ).signatories.map(({ name }) => name);

  it('[S8] is sorted as the language of the page sorts', () => {
    expect(names('fr', 'Zebra', 'Éducation', 'The Door', '«Abri»', 'eau', 'Abri 10', 'Abri 9')).toEqual([
      '«Abri»',
      'Abri 9',
      'Abri 10',
      'eau',
      'Éducation',
      'The Door',
      'Zebra',
    ]);
    expect(names('sv', 'Öppna', 'Zon', 'Alla')).toEqual(['Alla', 'Zon', 'Öppna']);
    expect(names('de', 'Öffnen', 'Zon', 'Alla')).toEqual(['Alla', 'Öffnen', 'Zon']);
  });

  it('[S3 S8] prints who signed, numbers reservations in its order, and keeps the rest out', () => {
    const list = signatoryList(
      [
        signOn('Delta', { decision: 'reservation', reservation: 'not point 4' }),
        signOn('Alpha', { decision: 'reservation', reservation: 'not point 2', state: 'provisional' }),
        signOn('Beta'),
        signOn('Gamma', { decision: 'support' }),
        signOn('Epsilon', { decision: 'object', reservation: 'no' }),
        signOn('Zeta', { state: 'unconfirmed' }),
        signOn('Eta', { state: 'withdrawn' }),
        signOn('Theta', { state: 'duplicate' }),
      ],
      { language: 'en' },
    );
    expect(list.signatories.map(({ name, footnote }) => `${name} ${footnote}`)).toEqual([
      'Alpha 1',
      'Beta null',
      'Delta 2',
    ]);
    expect(list.signatories[0]?.isProvisional).toBe(true);
    expect(list.footnotes).toEqual([
      { number: 1, text: 'not point 2' },
      { number: 2, text: 'not point 4' },
    ]);
    expect(list.supporters.map(({ name }) => name)).toEqual(['Gamma']);
    expect(JSON.stringify(list)).not.toContain('Epsilon');
  });

  it('[S8] ignores the articles of the page’s language and no others', () => {
    const given = ['The Zoo', 'La Strada', 'Les Amis', 'L’Abri', 'Moon'];
    expect(names('en', ...given)).toEqual(['L’Abri', 'La Strada', 'Les Amis', 'Moon', 'The Zoo']);
    expect(names('fr', ...given)).toEqual(['L’Abri', 'Les Amis', 'Moon', 'La Strada', 'The Zoo']);
    expect(names('el', 'Οι Φίλοι', 'Βοήθεια', 'Abri')).toEqual(['Βοήθεια', 'Οι Φίλοι', 'Abri']);
    expect(names('ar', 'الأمل', 'بيت', 'جسر')).toEqual(['الأمل', 'بيت', 'جسر']);
  });

  it('[S8] has the name that the directory knows in the page’s language', () => {
    const organisationId = 'org_a' as NonNullable<SignOn['organisationId']>;
    const directory = [{ id: organisationId, kind: 'network', names: { fr: 'Maison' } } as const];
    const inLanguage = (language: string) =>
      signatoryList([signOn('House', { organisationId })], { language }, directory).signatories[0]?.name;
    expect([inLanguage('fr'), inLanguage('fr-CA'), inLanguage('en')]).toEqual(['Maison', 'Maison', 'House']);
  });

  it('[S8] is grouped by country or kind, its footnotes in the order in which it is read', () => {
    const org = (id: string) => id as NonNullable<SignOn['organisationId']>;
    const directory = [
      { id: org('n'), kind: 'network', names: {} },
      { id: org('f'), kind: 'faith-based', names: {} },
    ] as const;
    const signOns = [
      signOn('Alpha', { country: 'SE', decision: 'reservation', reservation: 'a' }),
      signOn('Beta', { country: null, organisationId: org('n') }),
      signOn('Gamma', { country: 'AT', decision: 'reservation', reservation: 'c', organisationId: org('f') }),
      signOn('Delta', { country: 'AT' }),
    ];
    const grouped = (grouping: 'country' | 'kind') => {
      const list = signatoryList(signOns, { language: 'de', grouping }, directory);
      return groupsOf(list).map(({ key, entries }) => [key, ...entries.map((each) => each.name)].join(' '));
    };
    // Österreich before Schweden
    expect(grouped('country')).toEqual(['AT Delta Gamma', 'SE Alpha', ' Beta']);
    expect(grouped('kind')).toEqual(['network Beta', 'faith-based Gamma', 'other Alpha Delta']);
    const list = signatoryList(signOns, { language: 'de', grouping: 'country' });
    expect(list.footnotes.map(({ text }) => text)).toEqual(['c', 'a']);
  });

  it('[S13] counts those who asked not to be listed and names them nowhere', () => {
    const signOns = [
      signOn('Alpha'),
      signOn('Secret', { listing: 'unlisted', decision: 'reservation', reservation: 'whisper' }),
      signOn('Hidden', { listing: 'unlisted', decision: 'support' }),
      signOn('Beta', { decision: 'reservation', reservation: 'between us', reservationUse: 'internal' }),
    ];
    const list = signatoryList(signOns, { language: 'en' });
    expect(list.unlisted).toEqual({ signatories: 1, supporters: 1 });
    const written = JSON.stringify([list, listContent(signOns, [])]);
    for (const word of ['Secret', 'whisper', 'Hidden', 'between us']) expect(written).not.toContain(word);
    expect(signatoriesIn(listContent(signOns, []))).toBe(3);
  });

  it('[S15] remembers in which edition a name came, and lets a withdrawal add nobody', () => {
    const id = (text: string) => text as SignOn['id'];
    const [alpha, beta, gamma] = [
      signOn('Alpha', { id: id('a') }),
      signOn('Beta', { id: id('b'), listing: 'unlisted' }),
      signOn('Gamma', { id: id('c') }),
    ];
    const first = listContent([alpha, beta], []);
    const left = contentWithoutGone(first, [alpha, { ...beta, state: 'withdrawn' }, gamma]);
    expect(changesBetween(first, left)).toEqual({ joined: 0, left: 1 });
    const third = listContent([alpha, gamma], [], left, 3);
    expect(changesBetween(left, third)).toEqual({ joined: 1, left: 0 });
    const list = arrangedList(third, { language: 'en' });
    expect(list.signatories.map(({ name, joinedLater }) => [name, joinedLater])).toEqual([
      ['Alpha', false],
      ['Gamma', true],
    ]);
  });
});

describe('the count', () => {
  it('[S3] tells signatories, states, decisions and countries apart', () => {
    const summary = summarise([
      signOn('A'),
      signOn('B', { country: 'FR', decision: 'reservation' }),
      signOn('C', { country: 'FR', state: 'provisional' }),
      signOn('D', { country: null }),
      signOn('E', { country: 'IT', decision: 'support' }),
      signOn('F', { state: 'unconfirmed' }),
    ]);
    expect(summary.signatories).toBe(4);
    expect(summary.byState).toMatchObject({ confirmed: 4, provisional: 1, unconfirmed: 1, withdrawn: 0 });
    expect(summary.byDecision).toEqual({ sign: 3, reservation: 1, support: 1, decline: 0, object: 0 });
    expect(summary.countries).toEqual([
      { country: 'FR', signatories: 2 },
      { country: 'BE', signatories: 1 },
      { country: null, signatories: 1 },
    ]);
  });

  it('grows over time, one point per moment', () => {
    const later = new Date('2026-12-02T10:00:00Z');
    const points = curve([
      signOn('A', { confirmedAt: later }),
      signOn('B'),
      signOn('C'),
      signOn('D', { state: 'withdrawn' }),
      signOn('E', { state: 'provisional', confirmedAt: null, createdAt: later }),
    ]);
    expect(points).toEqual([
      { at, signatories: 2 },
      { at: later, signatories: 4 },
    ]);
  });
});
