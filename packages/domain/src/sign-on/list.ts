import type { OrganisationId } from '../id.js';
import { counts, isSignatory } from './rules.js';
import type { SignOn } from './sign-on.js';

/** One line of the list as it is printed. */
export interface ListEntry {
  /** Its entry in the directory; null for a name that is not in it. */
  organisationId: OrganisationId | null;
  name: string;
  country: string | null;
  /** The number of its footnote; null when it signed without a reservation. */
  footnote: number | null;
  /** Entered for the organisation and not yet confirmed by it; shown to focal points only. */
  isProvisional: boolean;
}

export interface SignatoryList {
  signatories: ListEntry[];
  /** Reservations in the order of the list. */
  footnotes: { number: number; text: string }[];
  /** Those who support without signing. */
  supporters: ListEntry[];
}

/**
 * The list of a round in the order of the page's language: accents and case as that language sorts them,
 * punctuation ignored, articles kept where they stand. Takes sign-ons of every state and prints those that count.
 */
export function signatoryList(signOns: readonly SignOn[], language: string): SignatoryList {
  const sorted = signOns.filter(counts).sort(byName(language));
  const footnotes: SignatoryList['footnotes'] = [];
  const signatories = sorted.filter(isSignatory).map((signOn): ListEntry => {
    const isPrinted = signOn.decision === 'reservation' && signOn.reservationUse === 'printed';
    const text = isPrinted ? signOn.reservation : null;
    const footnote = text ? footnotes.push({ number: footnotes.length + 1, text }) : null;
    return entryOf(signOn, footnote);
  });
  const supporters = sorted
    .filter(({ decision }) => decision === 'support')
    .map((signOn) => entryOf(signOn, null));
  return { signatories, footnotes, supporters };
}

function byName(language: string) {
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  return (one: SignOn, other: SignOn): number =>
    collator.compare(one.organisationName, other.organisationName) ||
    (one.country ?? '').localeCompare(other.country ?? '', 'en');
}

const entryOf = (signOn: SignOn, footnote: number | null): ListEntry => ({
  organisationId: signOn.organisationId,
  name: signOn.organisationName,
  country: signOn.country,
  footnote,
  isProvisional: signOn.state === 'provisional',
});
