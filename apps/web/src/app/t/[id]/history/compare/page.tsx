import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { ComparedText } from '@/features/version/components/compared-text';
import { comparisonOf } from '@/features/version/queries';
import { formatMoment } from '@/ui/moment';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  return { title: `${(await getTranslations('version'))('compared')} · ${document.title}` };
}

/** What changed between two versions, inside the text. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { document, actor, coalition } = await documentPage((await params).id);
  const { from, to } = await searchParams;
  const comparison = await comparisonOf(actor, document.id, { from, to });
  const t = await getTranslations('version');
  const dated = { timeZone: coalition.timeZone, locale: await getLocale() };
  const sides = {
    from: formatMoment(comparison.from.at, dated),
    isNow: comparison.to ? 'no' : 'yes',
    to: comparison.to ? formatMoment(comparison.to.at, dated) : '',
  };
  return (
    <Page width="desk-text">
      <Section title={t('compared')} aside={<Link href={`/t/${document.id}/history`}>{t('all')}</Link>}>
        <p>{t('sides', sides)}</p>
        <p className="mb-8 text-muted">
          {t('changed', { count: comparison.changed })} {comparison.changed > 0 ? t('legend') : null}
        </p>
        <ComparedText comparison={comparison} />
      </Section>
    </Page>
  );
}
