'use client';

import { ChevronDown } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Menu, MenuLink } from '@/ui/menu';
import type { Place } from './places';

/** The places, folded into the coalition's name where the screen is narrow. */
export function CoalitionMenu({ name, label, places }: { name: string; label: string; places: Place[] }) {
  const path = usePathname();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={label}
          className="flex min-h-11 w-full min-w-0 items-center gap-1 px-1 font-serif font-semibold"
        >
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0" />
        </button>
      }
    >
      {places.map(({ href, label: words }) => (
        <MenuLink key={href} href={href} current={path === href}>
          {words}
        </MenuLink>
      ))}
    </Menu>
  );
}
