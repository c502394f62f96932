import { getTranslations } from 'next-intl/server';
import { Button } from '@/ui/button';

const formats = [
  { format: 'docx', path: 'word' },
  { format: 'pdf', path: 'pdf' },
] as const;

/** The text as it is now, to print or to pass on. A form and no link, because the log says who took it. */
export async function TakeDraft({ documentId }: { documentId: string }) {
  const t = await getTranslations('document.review');
  return (
    <form method="post" className="my-8 grid gap-2" aria-label={t('take')} data-no-print>
      <p>{t('take')}</p>
      <div className="flex gap-2">
        {formats.map(({ format, path }) => (
          <Button key={format} type="submit" size="small" formAction={`/t/${documentId}/${path}`}>
            {t(format)}
          </Button>
        ))}
      </div>
      <p className="text-sm text-muted">{t('takeHint')}</p>
    </form>
  );
}
