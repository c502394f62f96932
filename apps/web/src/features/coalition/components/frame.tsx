import type { ReactNode } from 'react';
import { needsOfActor } from '@/features/activity/queries';
import { unreadOfActor } from '@/features/notice/queries';
import type { PageActor } from '@/server/session';
import { Bar } from './bar';

/** What stands around every page of the workspace: the bar. */
export async function Frame({ page, children }: { page: PageActor; children: ReactNode }) {
  const [needs, unread] = await Promise.all([needsOfActor(page.actor), unreadOfActor(page.actor)]);
  return (
    <>
      <Bar page={page} needs={needs.length} unread={unread} />
      {children}
    </>
  );
}
