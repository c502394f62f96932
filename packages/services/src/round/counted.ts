import {
  signatoryList,
  summarise,
  type LedgerHead,
  type Round,
  type SignatoryList,
} from '@undersigned/domain';
import { keptUntilNews } from '../activity/kept-until-news.js';
import type { Context } from '../context.js';

/** Who counts in a round at one moment, in the order of one language. */
export interface Counted {
  signatories: number;
  list: SignatoryList;
  /** The end of its ledger; null while nothing is recorded. */
  ledger: LedgerHead | null;
}

/** Who counts in a round, as the public sees it. A list that a hundred people look at is made once. */
export async function countedIn(ctx: Context, round: Round, language: string): Promise<Counted> {
  return keptUntilNews(ctx, `counted in ${round.id} ${language}`, async () => {
    const { signOn, ledger } = ctx.db.read;
    const signOns = await signOn.countingOfRound(round.id);
    return {
      signatories: summarise(signOns).signatories,
      list: withoutMarks(signatoryList(signOns, language)),
      ledger: await ledger.head(round.id),
    };
  });
}

/** Who was entered for an organisation by a focal point is shown to focal points only. */
function withoutMarks(list: SignatoryList): SignatoryList {
  const plain = (entries: SignatoryList['signatories']) =>
    entries.map((entry) => ({ ...entry, isProvisional: false }));
  return { ...list, signatories: plain(list.signatories), supporters: plain(list.supporters) };
}
