'use client';

import { Link } from './link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

export interface TabLink {
  href: string;
  label: ReactNode;
  /** Where the addresses of pages that belong to it begin; they mark it, too. */
  within?: string[];
  /** False for a station that is not reached yet: its name stands there without a link. */
  reachable?: boolean;
  /** Said to screen readers about a station that is not reached. */
  note?: string;
}

/** Tabs that are addresses: links in a row, the current one marked, or the one that the current page belongs to. */
export function TabLinks({ label, tabs }: { label: string; tabs: TabLink[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ol className="flex min-w-max gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Tab tab={tab} current={currentOf(tab, path)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const tabClass =
  'inline-flex min-h-11 items-center border-b-2 border-transparent text-ink no-underline hover:border-edge ' +
  'aria-[current]:border-accent aria-[current]:font-semibold';

function currentOf({ href, within = [] }: TabLink, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page';
  return within.some((beginning) => path.startsWith(beginning)) ? 'true' : undefined;
}

function Tab({ tab, current }: { tab: TabLink; current: 'page' | 'true' | undefined }) {
  if (tab.reachable === false) {
    return (
      <span
        className="inline-flex min-h-11 items-center border-b-2 border-transparent text-muted"
        title={tab.note}
      >
        {tab.label}
        {tab.note ? <span className="sr-only"> ({tab.note})</span> : null}
      </span>
    );
  }
  return (
    <Link href={tab.href} aria-current={current} className={tabClass}>
      {tab.label}
    </Link>
  );
}
