import { groupedFingerprint, shortFingerprint } from '@undersigned/editor/schema';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';

/** A fingerprint for people: the short code, the whole number behind it, what it is, where to check it. */
export async function Fingerprint({ fingerprint }: { fingerprint: string }) {
  const t = await getTranslations('edition.fingerprint');
  return (
    <details className="max-w-text text-sm">
      <summary className="min-h-8 py-1">
        {t.rich('label', {
          short: shortFingerprint(fingerprint),
          code: (digits) => <code className="font-mono">{digits}</code>,
        })}
      </summary>
      <div className="grid gap-2 pt-2 text-muted">
        <p>{t('about')}</p>
        <p>
          {t('full')} <code className="block font-mono text-ink">{groupedFingerprint(fingerprint)}</code>
        </p>
        <p>
          <Link href="/check">{t('check')}</Link>
        </p>
      </div>
    </details>
  );
}
