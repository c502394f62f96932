'use client';

import { ChevronDown, UserRound } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Menu, MenuLabel, MenuLine, MenuLink } from '@/ui/menu';
import type { Place } from './places';

interface Props {
  name: string;
  organisation: string;
  label: string;
  words: { actingFor: string; actForAnother: string; me: string; signOut: string };
  /** What the person may change about the coalition; null for those who may not. */
  settings: Place | null;
  /** Where to choose another organisation; null for people who act for one only. */
  chooseHref: string | null;
}

/** Who I am here and for whom I act, with what belongs to me. */
export function PersonMenu({ name, organisation, label, words, settings, chooseHref }: Props) {
  const path = usePathname();
  return (
    <Menu
      align="end"
      trigger={
        <button type="button" aria-label={label} className="flex min-h-11 items-center gap-1 px-1 text-sm">
          <UserRound aria-hidden className="size-5 sm:hidden" />
          <span className="hidden max-w-56 truncate sm:inline">
            {name}, {organisation}
          </span>
          <ChevronDown aria-hidden className="hidden size-4 shrink-0 sm:inline" />
        </button>
      }
    >
      <MenuLabel>
        {words.actingFor} <strong className="text-ink">{organisation}</strong>
      </MenuLabel>
      {chooseHref ? (
        <MenuLink href={`${chooseHref}?next=${encodeURIComponent(path)}`}>{words.actForAnother}</MenuLink>
      ) : null}
      <MenuLink href="/me" current={path === '/me'}>
        {words.me}
      </MenuLink>
      {settings ? (
        <MenuLink href={settings.href} current={path === settings.href}>
          {settings.label}
        </MenuLink>
      ) : null}
      <MenuLine />
      <MenuLink href="/sign-out">{words.signOut}</MenuLink>
    </Menu>
  );
}
