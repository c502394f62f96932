import {
  compareNames,
  type Confidence,
  type Likely,
  type NameLikeness,
} from '../../organisation/compare-names.js';
import { organisationKey } from '../../organisation/name-key.js';
import { acronymOf, readName, type NameWords } from '../../organisation/name-words.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { OrganisationId } from '../../id.js';
import { counts } from '../rules.js';
import type { SignOn } from '../sign-on.js';

/** Why two sign-ons may be of one organisation; `alias` and `translation` are what the directory knows. */
export type DoubleReason = Exclude<NameLikeness, 'section'> | 'alias' | 'translation';

/** Two sign-ons that somebody should look at. Nothing is merged by it. */
export type DoubleProposal = {
  /** The earlier one; of an umbrella and its member, the umbrella. */
  one: SignOn;
  other: SignOn;
  confidence: Confidence;
} & ({ question: 'same'; reason: DoubleReason } | { question: 'umbrella'; reason: 'section' | 'member' });

/** Two sign-ons of which somebody has said that they are of different organisations. */
export type KeptApart = (one: SignOn, other: SignOn) => boolean;

type Listed = Pick<Organisation, 'id' | 'name' | 'acronym' | 'country' | 'aliases' | 'names' | 'umbrellaId'>;

interface Body {
  signOn: SignOn;
  entry: Listed | null;
  country: string | null;
  /** The name it signed with, then those the directory has. */
  names: NameWords[];
}

/**
 * The pairs of sign-ons that count and may be of one organisation, surest first. Different countries are
 * different bodies unless the directory says otherwise; whole and part may have different ones.
 */
export function proposeDoubles(
  signOns: readonly SignOn[],
  directory: readonly Listed[],
  isKeptApart: KeptApart = () => false,
): DoubleProposal[] {
  const entryOf = entryFinder(directory);
  const bodies = signOns.filter(counts).map((signOn): Body => {
    const entry = entryOf(signOn);
    return {
      signOn,
      entry,
      country: signOn.country ?? entry?.country ?? null,
      names: namesOf(signOn, entry),
    };
  });
  const isFamiliar = familiarity(bodies);
  const proposals: DoubleProposal[] = [];
  for (const [one, other] of neighboursAmong(bodies)) {
    const proposal = compareBodies(one, other, isFamiliar);
    if (proposal && !isKeptApart(one.signOn, other.signOn)) proposals.push(proposal);
  }
  return proposals.sort((a, b) => rank[a.confidence] - rank[b.confidence]);
}

const rank: Record<Confidence, number> = { high: 0, medium: 1, low: 2 };

function compareBodies(one: Body, other: Body, isFamiliar: (word: string) => boolean): DoubleProposal | null {
  const pair = { one: one.signOn, other: other.signOn };
  const known = knownAsOne(one, other);
  if (known) return { ...pair, question: 'same', reason: known, confidence: 'high' };
  const best = bestLikeness(one, other, isFamiliar);
  if (one.entry && other.entry) {
    if (other.entry.umbrellaId === one.entry.id) {
      return { ...pair, question: 'umbrella', reason: 'member', confidence: 'low' };
    }
    if (one.entry.umbrellaId === other.entry.id) {
      return { one: pair.other, other: pair.one, question: 'umbrella', reason: 'member', confidence: 'low' };
    }
  }
  if (!best) return null;
  if (best.likeness === 'section') {
    const isWhole = (one.names[0]?.strong.length ?? 0) < (other.names[0]?.strong.length ?? 0);
    const whole = isWhole ? pair : { one: pair.other, other: pair.one };
    return { ...whole, question: 'umbrella', reason: 'section', confidence: best.confidence };
  }
  if (!areNear(one.country, other.country)) return null;
  return { ...pair, question: 'same', reason: best.likeness, confidence: best.confidence };
}

/** One entry of the directory under two of its names; as a translation when it is one. */
function knownAsOne(one: Body, other: Body): 'alias' | 'translation' | null {
  const entry = one.entry;
  if (!entry || entry.id !== other.entry?.id) return null;
  const used = new Set([one, other].map(({ signOn }) => organisationKey(signOn.organisationName)));
  const isTranslated = Object.values(entry.names).some((name) => used.has(organisationKey(name)));
  return isTranslated ? 'translation' : 'alias';
}

function bestLikeness(one: Body, other: Body, isFamiliar: (word: string) => boolean): Likely | null {
  let best: Likely | null = null;
  for (const name of one.names) {
    for (const otherName of other.names) {
      const likely = compareNames(name, otherName, isFamiliar);
      // What a directory calls a body elsewhere says little about whose part it is.
      const isOwn = name === one.names[0] && otherName === other.names[0];
      if (likely?.likeness === 'section' && !isOwn) continue;
      if (likely && (!best || rank[likely.confidence] < rank[best.confidence])) best = likely;
    }
  }
  return best;
}

/** The directory's entry of a sign-on: the one it names, or the only one that has its name among its names. */
function entryFinder(directory: readonly Listed[]): (signOn: SignOn) => Listed | null {
  const byId = new Map<OrganisationId, Listed>(directory.map((entry) => [entry.id, entry]));
  const byKey = new Map<string, Set<Listed>>();
  for (const entry of directory) {
    for (const name of [entry.name, ...entry.aliases, ...Object.values(entry.names)]) {
      const key = organisationKey(name);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(entry));
    }
  }
  return ({ organisationId, organisationName }) => {
    const own = organisationId && byId.get(organisationId);
    if (own) return own;
    const named = [...(byKey.get(organisationKey(organisationName)) ?? [])];
    return named.length === 1 ? (named[0] ?? null) : null;
  };
}

function namesOf({ organisationName }: SignOn, entry: Listed | null): NameWords[] {
  const parts = organisationName.split(/\s[/|]\s/);
  const known = entry ? [entry.name, ...entry.aliases, ...Object.values(entry.names)] : [];
  const texts = [organisationName, ...(parts.length > 1 ? parts : []), ...known];
  const names = [...new Set(texts)].map(readName);
  const acronym = entry?.acronym ? acronymOf(entry.acronym) : null;
  return acronym === null ? names : names.map((name) => withAcronym(name, acronym));
}

const withAcronym = (name: NameWords, acronym: string): NameWords =>
  name.isAcronym ? name : { ...name, acronyms: [...name.acronyms, acronym] };

/** A word is familiar when at least three bodies have it in their names. */
function familiarity(bodies: readonly Body[]): (word: string) => boolean {
  const users = new Map<string, number>();
  for (const { names } of bodies) {
    for (const word of new Set(names.flatMap(({ strong }) => strong))) {
      users.set(word, (users.get(word) ?? 0) + 1);
    }
  }
  return (word) => (users.get(word) ?? 0) >= 3;
}

/**
 * Every two bodies that have something in common worth comparing, once: a word, how a name begins or ends, an
 * acronym, an entry. Of two scripts nothing needs to be in common, for a list has few that are not Latin.
 */
function* neighboursAmong(bodies: readonly Body[]): Generator<[Body, Body]> {
  const holders = new Map<string, number[]>();
  const others: Record<'Latin' | 'not', number[]> = { Latin: [], not: [] };
  for (const [index, body] of bodies.entries()) {
    const met = new Set<number>();
    for (const mark of marksOf(body)) {
      const before = holders.get(mark) ?? [];
      for (const holder of before) met.add(holder);
      holders.set(mark, [...before, index]);
    }
    const isLatin = body.names[0]?.script === 'Latin';
    for (const at of isLatin ? others.not : [...others.Latin, ...others.not]) {
      if (areNear(bodies[at]?.country, body.country)) met.add(at);
    }
    others[isLatin ? 'Latin' : 'not'].push(index);
    for (const at of [...met].sort((a, b) => a - b)) {
      const other = bodies[at];
      if (other) yield [other, body];
    }
  }
}

const areNear = (one: string | null | undefined, other: string | null): boolean =>
  !one || !other || one === other;

function marksOf({ names, entry }: Body): Set<string> {
  const marks = new Set<string>();
  for (const { look } of names) marks.add(`look ${look}`);
  if (entry) marks.add(`entry ${entry.umbrellaId ?? entry.id}`).add(`entry ${entry.id}`);
  for (const { strong, acronyms, initials } of names) {
    for (const word of strong) marks.add(word);
    const letters = strong.join('');
    marks.add(`^${letters.slice(0, 4)}`).add(`${letters.slice(-4)}$`);
    for (const acronym of [...acronyms, ...initials]) marks.add(`# ${acronym}`);
  }
  return marks;
}
