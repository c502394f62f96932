import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '../../id.js';
import { signOnKey } from '../same-organisation.js';
import type { SignOn } from '../sign-on.js';
import { different } from './four-hundred.js';
import { known, memberships, planted } from './planted.js';
import { proposeDoubles, type DoubleProposal } from './propose.js';

const at = new Date('2026-12-01T10:00:00Z');
let made = 0;

const signOn = (
  organisationName: string,
  country: string | null = 'BE',
  more: Partial<SignOn> = {},
): SignOn => ({
  id: `sgn_${++made}` as SignOn['id'],
  roundId: 'rnd_a' as SignOn['roundId'],
  editionId: 'edn_a' as SignOn['editionId'],
  fingerprint: 'f'.repeat(64),
  formerFingerprint: null,
  secondEmail: null,
  secondedAt: null,
  organisationId: null,
  organisationName,
  organisationKey: signOnKey(organisationName),
  country,
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

type Listed = Parameters<typeof proposeDoubles>[1][number];

const entry = (name: string, more: Partial<Listed> = {}): Listed => ({
  id: `org_${name}` as OrganisationId,
  name,
  acronym: null,
  country: null,
  aliases: [],
  names: {},
  umbrellaId: null,
  ...more,
});

const named = ({ one, other }: DoubleProposal) =>
  [one.organisationName, other.organisationName].sort().join(' = ');

describe('four hundred organisations with 25 doubles among them', () => {
  const directory = [
    ...new Set([...Object.keys(known), ...memberships.flatMap(({ member, umbrella }) => [member, umbrella])]),
  ].map((name) => {
    const umbrella = memberships.find(({ member }) => member === name)?.umbrella;
    return entry(name, {
      ...known[name],
      umbrellaId: umbrella ? (`org_${umbrella}` as OrganisationId) : null,
    });
  });
  const signOns = [
    ...different.map(([name, country]) => signOn(name, country)),
    ...planted.map(([, name, country]) => signOn(name, country)),
  ];
  const proposals = proposeDoubles(signOns, directory);
  const wanted = new Map(planted.map(([of, name, , kind]) => [[of, name].sort().join(' = '), kind]));

  it('are as many as they say', () => {
    expect(different).toHaveLength(375);
    expect(planted).toHaveLength(25);
    expect(new Set(signOns.map(({ organisationKey }) => organisationKey)).size).toBe(400);
  });

  it('[S12] has every one of the 25 proposed, an umbrella as a question of its own', () => {
    const found = new Map(proposals.map((proposal) => [named(proposal), proposal]));
    expect([...wanted.keys()].filter((pair) => !found.has(pair))).toEqual([]);
    for (const [pair, kind] of wanted) {
      expect(found.get(pair)?.question, pair).toBe(kind === 'umbrella' ? 'umbrella' : 'same');
    }
  });

  it('[S12] asks needlessly about at most 2 in 100 of the others', () => {
    const needless = proposals.filter((proposal) => !wanted.has(named(proposal)));
    const plantedNames = new Set(planted.map(([, name]) => name));
    const bothered = new Set(
      needless
        .flatMap(({ one, other }) => [one.organisationName, other.organisationName])
        .filter((name) => !plantedNames.has(name)),
    );
    expect(bothered.size, needless.map(named).join('; ')).toBeLessThanOrEqual(7);
  });
});

describe('what is proposed', () => {
  const between = (one: SignOn, other: SignOn, directory: Listed[] = []) =>
    proposeDoubles([one, other], directory).map(({ question, reason }) => `${question}: ${reason}`);
  const names = (one: string, other: string) => between(signOn(one), signOn(other));

  it('[S12] says why', () => {
    expect(names('Jeunes Debout', 'Jeunes Debout SARL')).toEqual(['same: legal-form']);
    expect(names('Association Jeunes Debout', 'Jeunes Debout')).toEqual(['same: legal-form']);
    expect(names('Forum of Young Readers', 'Young Readers Forum')).toEqual(['same: word-order']);
    expect(names('Hedgehog Shelter', 'Hedghog Shelter')).toEqual(['same: spelling']);
    expect(names('Hedgehog Shelter', 'Hedgehog Shelter International')).toEqual(['same: part-of-name']);
    expect(names('Hedgehog Shelter', 'Hedgehog Shelter – Belgian section')).toEqual(['umbrella: section']);
    expect(names('Hedgehog Shelter', 'Hedgehog Shelter Belgique')).toEqual(['umbrella: section']);
    expect(names('Ежиный приют Казань', 'Yezhiny priyut Kazan')).toEqual(['same: transliteration']);
    expect(names('Young Bread Makers', 'YBM')).toEqual(['same: acronym']);
    expect(names('Kinderboot / Bateau des Enfants', 'Bateau des enfants')).toEqual(['same: same-name']);
  });

  it('[S12] leaves alike what is different', () => {
    for (const [one, other] of [
      ['Section Jeunesse 1', 'Section Jeunesse 2'],
      ['Jeunesse Libre II', 'Jeunesse Libre III'],
      ['Fondation Jeunes Debout', 'Association Jeunes Debout'],
      ['Hedgehog Shelter Belgium', 'Hedgehog Shelter France'],
      ['Blue Door', 'Blue Floor'],
      ['Lund Choir', 'Lunde Choir'],
    ] as const) {
      expect(names(one, other), `${one}, ${other}`).toEqual([]);
    }
    expect(between(signOn('Hedgehog Shelter', 'BE'), signOn('Hedghog Shelter', 'NL'))).toEqual([]);
    expect(between(signOn('Hedgehog Shelter', null), signOn('Hedghog Shelter', 'NL'))).not.toEqual([]);
  });

  it('[S12] takes the directory’s word for names and for who belongs to whom', () => {
    const house = entry('Дом ежей', { aliases: ['Igelhaus'], names: { en: 'House of Hedgehogs' } });
    const forest = entry('Forest Circle');
    const leaf = entry('Leaf', { umbrellaId: forest.id });
    expect(between(signOn('Дом ежей'), signOn('House of hedgehogs'), [house])).toEqual(['same: translation']);
    expect(between(signOn('Igelhaus', 'DE'), signOn('Дом ежей', 'KZ'), [house])).toEqual(['same: alias']);
    expect(between(signOn('Дом ежей'), signOn('House of hedgehogs'))).toEqual([]);
    const [proposal] = proposeDoubles([signOn('Leaf', 'FR'), signOn('Forest Circle', 'DE')], [forest, leaf]);
    expect(proposal).toMatchObject({ question: 'umbrella', reason: 'member', confidence: 'low' });
    expect(proposal?.one.organisationName).toBe('Forest Circle');
  });

  it('[S12] asks about what counts, and not again about what was answered', () => {
    const [one, other] = [signOn('Hedgehog Shelter'), signOn('Hedghog Shelter')];
    expect(proposeDoubles([one, { ...other, state: 'withdrawn' }], [])).toEqual([]);
    expect(proposeDoubles([one, other], [], () => true)).toEqual([]);
    expect(proposeDoubles([one, { ...other, decision: 'support' }], [])).toHaveLength(1);
  });
});
