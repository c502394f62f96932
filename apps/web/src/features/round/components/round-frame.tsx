import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PublicBar } from '@/features/coalition/components/public-bar';

interface Props {
  coalition: { name: string; slug: string };
  /** The address of this page, without the language. */
  path: string;
  children: ReactNode;
}

/** What stands around the library. The other language is an address, so that it can be sent on. */
export async function RoundFrame({ coalition, path, children }: Props) {
  const t = await getTranslations('shell.language');
  const code = t('code');
  return (
    <>
      <PublicBar
        name={coalition.name}
        href={`/l/${coalition.slug}`}
        language={
          <a href={`${path}?lang=${code}`} lang={code} hrefLang={code} className="min-h-11 px-2 py-3 text-sm">
            {t('switchTo')}
          </a>
        }
      />
      {children}
    </>
  );
}
