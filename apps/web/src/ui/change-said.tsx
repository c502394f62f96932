import { useLocale, useTranslations } from 'next-intl';

/**
 * Says of changed words whether they go or come, before them and for the ear alone: many screen readers pass over what
 * `del` and `ins` mean. It is not copied with the words.
 */
export function ChangeSaid({ kind }: { kind: 'gone' | 'come' }) {
  const t = useTranslations('shell.changed');
  return (
    <bdi lang={useLocale()} className="sr-only select-none">
      {t(kind)}{' '}
    </bdi>
  );
}
