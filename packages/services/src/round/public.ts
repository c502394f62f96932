import {
  isOpen,
  signatoryList,
  summarise,
  type Edition,
  type LedgerHead,
  type Round,
  type SignatoryList,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { publicLogos, type ShownLogo } from '../organisation/index.js';
import { Refused } from '../refusal/refused.js';

export interface PublicRound {
  round: Round;
  edition: Edition;
  coalition: { name: string; slug: string; language: string };
  /** True while sign-ons are taken at this very moment. */
  isOpen: boolean;
  /** Organisations in the list; null where the round keeps the number to itself while it runs. */
  signatories: number | null;
  /** The list in the order of `language`; null where the round shows no names yet. */
  list: SignatoryList | null;
  /** The end of its ledger; null where nothing is recorded, and where its position would tell the number too early. */
  ledger: LedgerHead | null;
  /** The logos of those who signed and allow it, in the order of the list; none while it shows no names. */
  logos: ShownLogo[];
}

/**
 * What anybody may see of a round at /s/<slug>: the exact text, and count and names as its policy says. A draft
 * is as if it were not there. Throws `Refused` not_found.
 */
export async function publicRoundBySlug(ctx: Context, slug: string, language: string): Promise<PublicRound> {
  const round = await ctx.db.read.round.bySlug(slug);
  if (!round || round.state === 'draft') throw Refused.because('not_found');
  const edition = await ctx.db.read.edition.byId(round.editionId);
  const document = await ctx.db.read.document.byId(round.documentId);
  const coalition = document && (await ctx.db.read.coalition.byId(document.coalitionId));
  if (!edition || !coalition) throw Refused.because('not_found');
  const signOns = await ctx.db.read.signOn.ofRound(round.id);
  const shown = round.state === 'published' ? 'names' : round.policy.whileOpen;
  const list = shown === 'names' ? withoutMarks(signatoryList(signOns, language)) : null;
  return {
    round,
    edition,
    coalition: { name: coalition.name, slug: coalition.slug, language: coalition.language },
    isOpen: isOpen(round, ctx.now()),
    signatories: shown === 'nothing' ? null : summarise(signOns).signatories,
    list,
    ledger: shown === 'nothing' ? null : await ctx.db.read.ledger.head(round.id),
    logos: await logosOf(ctx, list),
  };
}

/** The published text at /p/<slug>. Throws `Refused` not_found while it is not published. */
export async function publicTextBySlug(ctx: Context, slug: string, language: string): Promise<PublicRound> {
  const found = await publicRoundBySlug(ctx, slug, language);
  if (found.round.state !== 'published') throw Refused.because('not_found');
  return found;
}

/** Who was entered for an organisation by a focal point is shown to focal points only. */
function withoutMarks(list: SignatoryList): SignatoryList {
  const plain = (entries: SignatoryList['signatories']) =>
    entries.map((entry) => ({ ...entry, isProvisional: false }));
  return { ...list, signatories: plain(list.signatories), supporters: plain(list.supporters) };
}

async function logosOf(ctx: Context, list: SignatoryList | null): Promise<ShownLogo[]> {
  const ids = (list?.signatories ?? []).map(({ organisationId }) => organisationId);
  const logos = await publicLogos(ctx.db.read, ids);
  return ids.flatMap((id) => (id && logos.get(id)) ?? []);
}
