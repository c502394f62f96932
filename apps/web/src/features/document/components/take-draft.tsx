import { getTranslations } from 'next-intl/server';
import { TakeForm } from '@/ui/take-form';

/** The text as it is now, to print or to pass on. */
export async function TakeDraft({ documentId }: { documentId: string }) {
  const t = await getTranslations('document.review');
  return (
    <TakeForm
      title={t('take')}
      hint={t('takeHint')}
      files={[
        { name: t('docx'), action: `/t/${documentId}/word` },
        { name: t('pdf'), action: `/t/${documentId}/pdf` },
      ]}
    />
  );
}
