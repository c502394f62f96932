import type { OrganisationId, SignOnId } from '../id.js';
import type { Organisation, OrganisationKind } from '../organisation/organisation.js';
import type { ListGrouping } from '../round/round.js';
import { orderOfList } from './list-order.js';
import { counts, isPublicDecision } from './rules.js';
import type { SignOn } from './sign-on.js';

/** One name of a list as an edition of it keeps it, whatever language it will be read in. */
export interface ListFact {
  signOnId: SignOnId;
  /** Its entry in the directory; null for a name that is not in it. */
  organisationId: OrganisationId | null;
  name: string;
  /** Its name in other languages, by language tag. */
  names: Record<string, string>;
  country: string | null;
  kind: OrganisationKind | null;
  supports: boolean;
  /** Its reservation as it is printed. */
  reservation: string | null;
  isProvisional: boolean;
  /** The edition of the list in which it stands first. */
  joinedIn: number;
}

/** What a list says: the names, and of those who asked not to be named nothing but that they count. */
export interface ListContent {
  named: ListFact[];
  unnamed: Pick<ListFact, 'signOnId' | 'supports' | 'joinedIn'>[];
}

/** One line of the list as it is printed. */
export interface ListEntry extends Pick<ListFact, 'organisationId' | 'name' | 'country' | 'kind'> {
  /** The number of its footnote; null when it signed without a reservation. */
  footnote: number | null;
  /** It came after the first edition was published. */
  joinedLater: boolean;
  /** Entered for the organisation and not yet confirmed by it; shown to focal points only. */
  isProvisional: boolean;
}

export interface SignatoryList {
  signatories: ListEntry[];
  /** Reservations in the order of the list. */
  footnotes: { number: number; text: string }[];
  /** Those who support without signing. */
  supporters: ListEntry[];
  /** How many count and are not named. */
  unlisted: { signatories: number; supporters: number };
  /** What `signatories` are grouped by; see `groupsOf`. */
  grouping: ListGrouping;
}

/** What the directory says of an organisation that a list prints. */
type Entry = Pick<Organisation, 'id' | 'names' | 'kind'>;

export interface ReadingOrder {
  /** The language of the page: its names, its order, its articles. */
  language: string;
  grouping?: ListGrouping | undefined;
}

/** The list of a round from its sign-ons of every state: those that count, in order. */
export const signatoryList = (
  signOns: readonly SignOn[],
  order: ReadingOrder,
  directory: readonly Entry[] = [],
): SignatoryList => arrangedList(listContent(signOns, directory), order);

/**
 * What the list of a round says now. Names that stood in `before` keep the edition in which they came; others
 * come in the edition `number`.
 */
export function listContent(
  signOns: readonly SignOn[],
  directory: readonly Entry[],
  before: ListContent | null = null,
  number = 1,
): ListContent {
  const entries = new Map(directory.map((entry) => [entry.id, entry]));
  const earlier = joinedIn(before);
  const content: ListContent = { named: [], unnamed: [] };
  for (const signOn of signOns) {
    if (!counts(signOn) || !isPublicDecision(signOn)) continue;
    const came = {
      signOnId: signOn.id,
      supports: signOn.decision === 'support',
      joinedIn: earlier.get(signOn.id) ?? earlier.get(signOn.organisationName) ?? number,
    };
    if (signOn.listing === 'unlisted') content.unnamed.push(came);
    else content.named.push({ ...came, ...factsOf(signOn, entries) });
  }
  return content;
}

function factsOf(
  signOn: SignOn,
  entries: ReadonlyMap<OrganisationId, Entry>,
): Omit<ListFact, 'signOnId' | 'supports' | 'joinedIn'> {
  const entry = signOn.organisationId ? entries.get(signOn.organisationId) : undefined;
  const isPrinted = signOn.decision === 'reservation' && signOn.reservationUse === 'printed';
  return {
    organisationId: signOn.organisationId,
    name: signOn.organisationName,
    names: entry?.names ?? {},
    country: signOn.country,
    kind: entry?.kind ?? null,
    reservation: isPrinted ? signOn.reservation : null,
    isProvisional: signOn.state === 'provisional',
  };
}

/**
 * What is left of a list when nobody joins it and those who no longer count leave it. An organisation whose own
 * word has replaced what was entered for it stays.
 */
export function contentWithoutGone(before: ListContent, signOns: readonly SignOn[]): ListContent {
  const counting = signOns.filter(counts);
  const standing = new Set(counting.map(({ id }) => id));
  const names = new Set(counting.map(({ organisationName }) => organisationName));
  return {
    named: before.named.filter(({ signOnId, name }) => standing.has(signOnId) || names.has(name)),
    unnamed: before.unnamed.filter(({ signOnId }) => standing.has(signOnId)),
  };
}

/** How many are in the one and not in the other. */
export function changesBetween(before: ListContent, after: ListContent): { joined: number; left: number } {
  const missing = (from: ListContent, among: ListContent): number => {
    const there = joinedIn(among);
    const isThere = ({ signOnId, name }: { signOnId: SignOnId; name?: string }) =>
      there.has(signOnId) || (name !== undefined && there.has(name));
    return [...from.named, ...from.unnamed].filter((each) => !isThere(each)).length;
  };
  return { joined: missing(after, before), left: missing(before, after) };
}

/** How many organisations signed, named or not. */
export const signatoriesIn = ({ named, unnamed }: ListContent): number =>
  [...named, ...unnamed].filter(({ supports }) => !supports).length;

/**
 * A list as it is printed: names in the page's language and in its order, accents and case as it sorts them,
 * punctuation and its own leading articles ignored, in groups where they are wanted.
 */
export function arrangedList({ named, unnamed }: ListContent, order: ReadingOrder): SignatoryList {
  const { language, grouping = 'plain' } = order;
  const inLanguage = named.map((fact) => ({ ...fact, name: nameIn(fact, language) }));
  const sorted = inLanguage.sort(orderOfList(language, grouping));
  const footnotes: SignatoryList['footnotes'] = [];
  const signatories = sorted
    .filter(({ supports }) => !supports)
    .map((fact) => {
      const text = fact.reservation;
      return entryOf(fact, text ? footnotes.push({ number: footnotes.length + 1, text }) : null);
    });
  const supporters = inLanguage.filter(({ supports }) => supports).sort(orderOfList(language, 'plain'));
  const unlisted = { signatories: 0, supporters: 0 };
  for (const { supports } of unnamed) unlisted[supports ? 'supporters' : 'signatories']++;
  return {
    signatories,
    footnotes,
    supporters: supporters.map((fact) => entryOf(fact, null)),
    unlisted,
    grouping,
  };
}

export interface ListGroup {
  /** A country's code, or a kind; null for what has none, and for a list that is in no groups. */
  key: string | null;
  entries: ListEntry[];
}

/** The signatories of a list in its groups; one group for a plain list, none for an empty one. */
export function groupsOf({ signatories, grouping }: SignatoryList): ListGroup[] {
  const groups: ListGroup[] = [];
  for (const entry of signatories) {
    const key =
      grouping === 'plain' ? null : grouping === 'country' ? entry.country : (entry.kind ?? 'other');
    const last = groups.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else groups.push({ key, entries: [entry] });
  }
  return groups;
}

/** A list without the marks that are focal points' to know. */
export function withoutMarks(list: SignatoryList): SignatoryList {
  const plain = (entries: ListEntry[]) => entries.map((entry) => ({ ...entry, isProvisional: false }));
  return { ...list, signatories: plain(list.signatories), supporters: plain(list.supporters) };
}

const nameIn = ({ name, names }: ListFact, language: string): string =>
  names[language] ?? names[language.split('-')[0] ?? ''] ?? name;

const entryOf = (fact: ListFact, footnote: number | null): ListEntry => ({
  organisationId: fact.organisationId,
  name: fact.name,
  country: fact.country,
  kind: fact.kind,
  footnote,
  joinedLater: fact.joinedIn > 1,
  isProvisional: fact.isProvisional,
});

/** When each came, by its sign-on and by its name. */
const joinedIn = (content: ListContent | null): Map<string, number> =>
  new Map([
    ...(content?.named ?? []).map((each) => [each.name, each.joinedIn] as const),
    ...[...(content?.named ?? []), ...(content?.unnamed ?? [])].map(
      (each) => [each.signOnId, each.joinedIn] as const,
    ),
  ]);
