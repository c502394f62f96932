import {
  arrangedList,
  publicTextOf,
  takesSignOns,
  withoutMarks,
  type Edition,
  type LedgerHead,
  type ListEditionLine,
  type ListGrouping,
  type ReadingOrder,
  type SignatoryList,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import type { RoundOfList } from '../list/edition.js';
import { readEdition } from '../list/read.js';
import { publicLogos, type ShownLogo } from '../organisation/index.js';
import { Refused } from '../refusal/refused.js';
import { countedIn } from './counted.js';

/** A round that the public may know of: what every page of it names. */
export interface PublicRoundOfSlug extends RoundOfList {
  edition: Edition;
  coalition: { name: string; slug: string; language: string };
  /** True while sign-ons are taken at this very moment. */
  isOpen: boolean;
}

export interface PublicRound extends PublicRoundOfSlug {
  /** Organisations in the list; null where the round keeps the number to itself while it runs. */
  signatories: number | null;
  /** The list in the order of `language`; null where the round shows no names yet. */
  list: SignatoryList | null;
  /** The end of its ledger; null where nothing is recorded, and where its position would tell the number too early. */
  ledger: LedgerHead | null;
  /** Which edition of the list it is; null while it is not published. */
  listEdition: ListEditionLine | null;
  /** Every edition there is, newest first. */
  editions: ListEditionLine[];
  /** The logos of those who signed and allow it, in the order of the list; none while it shows no names. */
  logos: ShownLogo[];
}

/** A round whose text and list are published. */
export type PublishedText = PublicRound & { list: SignatoryList; listEdition: ListEditionLine };

/** How the list of a public page is read. */
export interface Reading {
  /** What the round's policy says without it. */
  grouping?: ListGrouping | undefined;
  /** An edition of the published list; the newest without it. */
  number?: number | undefined;
}

/**
 * A round with its text, and nobody who signed. A draft, and one of which nobody outside is to know, is as if it were
 * not there. Throws `Refused` not_found.
 */
export async function publicRoundOfSlug(ctx: Context, slug: string): Promise<PublicRoundOfSlug> {
  const found = await roundBehindLink(ctx, slug);
  if (publicTextOf(found.round) === 'nothing') throw Refused.because('not_found');
  return found;
}

/** The same for pages behind a mailed link, which are for those who have it. Throws `Refused` not_found. */
export async function roundBehindLink(ctx: Context, slug: string): Promise<PublicRoundOfSlug> {
  const stores = ctx.db.read;
  const round = await stores.round.bySlug(slug);
  if (!round || round.state === 'draft') throw Refused.because('not_found');
  const edition = await stores.edition.byId(round.editionId);
  const document = await stores.document.byId(round.documentId);
  const coalition = document && (await stores.coalition.byId(document.coalitionId));
  if (!edition || !coalition) throw Refused.because('not_found');
  return {
    round,
    document,
    edition,
    coalition: { name: coalition.name, slug: coalition.slug, language: coalition.language },
    isOpen: takesSignOns(round, ctx.now()).ok,
  };
}

/**
 * What anybody may see of a round at /s/<slug>: the exact text (under an embargo its title alone), and count and names as its policy says, after
 * publication as the newest edition of the list has them. A draft is as if it were not there. Throws `Refused`
 * not_found.
 */
export async function publicRoundBySlug(
  ctx: Context,
  slug: string,
  language: string,
  reading: Reading = {},
): Promise<PublicRound> {
  const found = await publicRoundOfSlug(ctx, slug);
  const order = { language, grouping: reading.grouping ?? found.round.policy.grouping };
  const shown = await shownOf(ctx, found, order, reading.number);
  if (publicTextOf(found.round) === 'title') shown.edition = withoutText(shown.edition);
  return { ...found, ...shown, logos: await logosOf(ctx, shown.list) };
}

/** The published text at /p/<slug> with an edition of its list. Throws `Refused` not_found while it is not published. */
export async function publicTextBySlug(
  ctx: Context,
  slug: string,
  language: string,
  reading: Reading = {},
): Promise<PublishedText> {
  const found = await publicRoundBySlug(ctx, slug, language, reading);
  const { list, listEdition } = found;
  if (!list || !listEdition) throw Refused.because('not_found');
  return { ...found, list, listEdition };
}

type Shown = Pick<PublicRound, 'edition' | 'signatories' | 'list' | 'ledger' | 'listEdition' | 'editions'>;

async function shownOf(
  ctx: Context,
  found: RoundOfList & { edition: Edition },
  order: ReadingOrder,
  number: number | undefined,
): Promise<Shown> {
  const { round, edition } = found;
  if (round.state === 'published') {
    const { edition: listed, text, editions } = await readEdition(ctx.db.read, found, number);
    const { content, ...listEdition } = listed;
    const list = withoutMarks(arrangedList(content, order));
    const { signatories, ledger } = listed;
    return { edition: text, signatories, list, ledger, listEdition, editions };
  }
  const { whileOpen } = round.policy;
  const counted = whileOpen === 'nothing' ? null : await countedIn(ctx, found, order);
  return {
    edition,
    signatories: counted?.signatories ?? null,
    list: whileOpen === 'names' && counted ? counted.list : null,
    ledger: counted?.ledger ?? null,
    listEdition: null,
    editions: [],
  };
}

/** Nothing that a page could show by mistake. */
const withoutText = (edition: Edition): Edition => ({
  ...edition,
  fingerprint: '',
  canonical: '',
  content: {},
});

async function logosOf(ctx: Context, list: SignatoryList | null): Promise<ShownLogo[]> {
  const ids = (list?.signatories ?? []).map(({ organisationId }) => organisationId);
  const logos = await publicLogos(ctx.db.read, ids);
  return ids.flatMap((id) => (id && logos.get(id)) ?? []);
}
