import { getTranslations } from 'next-intl/server';
import { CopyButton } from '@/ui/copy-button';
import { Section } from '@/ui/section';

/** The one line of HTML with which a website shows the list, to copy. */
export async function EmbedLine({ publicPageUrl, title }: { publicPageUrl: string; title: string }) {
  const t = await getTranslations('list.embed');
  const quoted = t('title', { title })
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
  const line = `<iframe src="${publicPageUrl}/embed" title="${quoted}" width="100%" height="600" loading="lazy" style="border:0"></iframe>`;
  return (
    <Section title={t('heading')}>
      <div className="grid max-w-2xl justify-items-start gap-4">
        <p className="text-muted">{t('body')}</p>
        <code
          className="block w-full min-w-0 rounded border border-line p-3 font-mono text-sm break-all"
          dir="ltr"
        >
          {line}
        </code>
        <CopyButton text={line} label={t('copy')} doneLabel={t('copied')} />
      </div>
    </Section>
  );
}
