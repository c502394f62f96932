import 'server-only';
import { readNews, whatNeedsMe, type News } from '@undersigned/services';
import type { MemberActor } from '@undersigned/domain';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { services } from '@/server/context';
import { lastSeen, readVisit, visitCookie } from './visit';

/** What waits for the actor; read once per request, for the bar and for Home. */
export const needsOfActor = cache((actor: MemberActor) => whatNeedsMe(services(), actor));

export interface HomeNews {
  /** Since the last visit; everything on the first one. */
  fresh: News[];
  earlier: News[];
  since: Date | null;
  head: number;
}

const shown = 40;

/** The news of the actor's coalition, parted at their last visit from this browser. */
export async function homeNews(actor: MemberActor, slug: string): Promise<HomeNews> {
  const visit = readVisit((await cookies()).get(visitCookie(slug))?.value);
  const { news, head } = await readNews(services(), actor, shown);
  const last = lastSeen(visit, services().now());
  const seen = last?.seq ?? 0;
  return {
    fresh: news.filter(({ activity }) => activity.seq > seen),
    earlier: news.filter(({ activity }) => activity.seq <= seen),
    since: last?.at ?? null,
    head,
  };
}
