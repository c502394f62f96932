import {
  arrangedList,
  signatoriesIn,
  withoutMarks,
  type LedgerHead,
  type ReadingOrder,
  type SignatoryList,
} from '@undersigned/domain';
import { keptUntilNews } from '../activity/kept-until-news.js';
import type { Context } from '../context.js';
import { contentNow, type RoundOfList } from '../list/edition.js';

/** Who counts in a round at one moment, in one order. */
export interface Counted {
  signatories: number;
  list: SignatoryList;
  /** The end of its ledger; null while nothing is recorded. */
  ledger: LedgerHead | null;
}

/** Who counts in a round that is not published, as the public sees it. A list that a hundred people look at is made once. */
export async function countedIn(ctx: Context, found: RoundOfList, order: ReadingOrder): Promise<Counted> {
  const name = `counted in ${found.round.id} ${order.language} ${order.grouping}`;
  return keptUntilNews(ctx, name, async () => {
    const content = await contentNow(ctx.db.read, found, null);
    return {
      signatories: signatoriesIn(content),
      list: withoutMarks(arrangedList(content, order)),
      ledger: await ctx.db.read.ledger.head(found.round.id),
    };
  });
}
