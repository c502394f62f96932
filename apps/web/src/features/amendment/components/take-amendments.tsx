import { getTranslations } from 'next-intl/server';
import { TakeForm } from '@/ui/take-form';

/** The amendments as files. */
export async function TakeAmendments({ documentId }: { documentId: string }) {
  const t = await getTranslations('amendment');
  const path = `/t/${documentId}/review/amendments`;
  return (
    <TakeForm
      title={t('take')}
      hint={t('takeHint')}
      files={[
        { name: t('docx'), action: `${path}/word` },
        { name: t('pdf'), action: `${path}/pdf` },
      ]}
    />
  );
}
