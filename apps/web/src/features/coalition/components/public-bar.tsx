import clsx from 'clsx';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '@/i18n/language-switch';

/** The bar of pages that need no account: whose page it is, and the other language. */
export async function PublicBar({
  name,
  href = '/',
  language,
  isWide = false,
  children,
}: {
  name?: string;
  href?: string;
  /** Takes the place of the switch on pages whose address says the language. */
  language?: ReactNode;
  /** As wide as a writing screen, where it stands over one. */
  isWide?: boolean;
  children?: ReactNode;
}) {
  const t = await getTranslations('shell');
  return (
    <header data-bar className="border-b border-line">
      <div
        className={clsx(
          'mx-auto flex min-h-14 items-center justify-between gap-4 px-4 sm:px-6',
          isWide ? 'max-w-[80rem]' : 'max-w-page',
        )}
      >
        <Link href={href} className="min-w-0 truncate font-serif text-lg font-semibold text-ink no-underline">
          {name ?? t('product')}
        </Link>
        <div className="flex shrink-0 items-center gap-2">
          {children}
          {language ?? <LanguageSwitch />}
        </div>
      </div>
    </header>
  );
}
