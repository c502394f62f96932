import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@/ui/tokens.css';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { KeptWords } from '@/features/document/device/kept-words';
import { StaleCopies } from '@/features/document/device/stale-copies';
import { currentPerson } from '@/server/session';

export const metadata: Metadata = {
  title: { default: 'Undersigned', template: '%s · Undersigned' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f2eb' },
    { media: '(prefers-color-scheme: dark)', color: '#141312' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('shell');
  const personId = (await currentPerson())?.person.id ?? null;
  return (
    <html lang={await getLocale()} dir="ltr">
      <body className="flex min-h-dvh flex-col">
        <a href="#main" className="skip-link">
          {t('skipToMain')}
        </a>
        {children}
        <KeptWords personId={personId} />
        <StaleCopies personId={personId} />
      </body>
    </html>
  );
}
