'use client';

import clsx from 'clsx';
import { Link } from '@/ui/link';
import { usePathname } from 'next/navigation';

export interface Place {
  href: string;
  label: string;
}

/** The coalition's name and its places, the one we are in marked. */
export function Places({ home, places }: { home: Place; places: Place[] }) {
  const path = usePathname();
  return (
    <>
      <Link
        href={home.href}
        aria-current={path === home.href ? 'page' : undefined}
        className="me-3 min-w-0 truncate font-serif text-lg font-semibold text-ink no-underline hover:underline"
      >
        {home.label}
      </Link>
      {places.map(({ href, label }) => {
        const here = isWithin(path, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={path === href ? 'page' : here ? 'true' : undefined}
            className={clsx(
              'shrink-0 px-2.5 py-2 whitespace-nowrap text-ink no-underline hover:underline',
              here && 'font-semibold underline decoration-accent decoration-2 underline-offset-8',
            )}
          >
            {label}
          </Link>
        );
      })}
    </>
  );
}

/** Whether an address is this place or something inside it. */
export const isWithin = (path: string, place: string) => path === place || path.startsWith(`${place}/`);
