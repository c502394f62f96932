import type { LedgerHead as Head } from '@undersigned/domain';
import { groupedFingerprint, shortFingerprint } from '@undersigned/editor/schema';
import { getTranslations } from 'next-intl/server';

/** The end of a round's ledger: how long it is, its last hash, what that is good for; `file` once it is published. */
export async function LedgerHead({ head, file }: { head: Head; file: string | null }) {
  const t = await getTranslations('round.ledger');
  return (
    <details className="max-w-text text-sm">
      <summary className="min-h-8 py-1">
        {t.rich('label', {
          count: head.position,
          short: shortFingerprint(head.hash),
          code: (digits) => <code className="font-mono">{digits}</code>,
        })}
      </summary>
      <div className="grid gap-2 pt-2 text-muted">
        <p>{t('about')}</p>
        <p>
          {t('full')} <code className="block font-mono text-ink">{groupedFingerprint(head.hash)}</code>
        </p>
        {file ? (
          <p data-no-print>
            <a href={file} download>
              {t('file')}
            </a>
          </p>
        ) : null}
      </div>
    </details>
  );
}
