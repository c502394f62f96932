import type { PortalCount } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { Progress } from '@/ui/progress';

/** The length of an answer against its limit, short: for tables. */
export async function AnswerLength({ count }: { count: PortalCount }) {
  const t = await getTranslations('question.length');
  const { portal, limit, over } = count;
  if (limit === null) return <span>{t('plain', { portal })}</span>;
  return (
    <span className="inline-grid w-32 gap-1">
      <span className={over > 0 ? 'font-semibold text-refused' : undefined}>
        {over > 0 ? <span aria-hidden>▲ </span> : null}
        {t(over > 0 ? 'over' : 'limit', { portal, limit, over })}
      </span>
      <Progress value={portal} max={limit} label={t('label')} tone={over > 0 ? 'refused' : 'accent'} />
    </span>
  );
}

/** The same as a sentence, with the reason why the portal counts more: "994 typed, 1,002 for the portal, 2 over". */
export async function AnswerLengthSentence({ count }: { count: PortalCount }) {
  const t = await getTranslations('question.length');
  const { typed, portal, lineBreaks, limit, over } = count;
  const counts = { typed, portal, over, limit: limit ?? 0, left: Math.max(0, (limit ?? 0) - portal) };
  const words = over > 0 ? 'sentenceOver' : limit === null ? 'sentencePlain' : 'sentenceLimit';
  return (
    <p className="text-sm">
      <span className={over > 0 ? 'font-semibold text-refused' : 'text-muted'}>
        {over > 0 ? <span aria-hidden>▲ </span> : null}
        {t(words, counts)}.
      </span>
      {portal > typed && lineBreaks > 0 ? (
        <span className="text-muted"> {t('why', { lineBreaks })}</span>
      ) : null}
    </p>
  );
}
