import { getTranslations } from 'next-intl/server';

export const dynamic = 'force-dynamic';

export default async function FrontPage() {
  const t = await getTranslations('shell');
  return (
    <main id="main">
      <h1>{t('product')}</h1>
    </main>
  );
}
