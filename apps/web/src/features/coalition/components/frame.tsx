import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { needsOfActor } from '@/features/activity/queries';
import type { PageActor } from '@/server/session';
import { Bar } from './bar';

/** What stands around every page of the workspace: the bar, and the words for what runs in the browser. */
export async function Frame({ page, children }: { page: PageActor; children: ReactNode }) {
  const needs = await needsOfActor(page.actor);
  return (
    <NextIntlClientProvider>
      <Bar page={page} needs={needs.length} />
      {children}
    </NextIntlClientProvider>
  );
}
