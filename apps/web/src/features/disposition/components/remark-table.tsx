import type { Remark, RemarkOutcome } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { outcomeTones } from '@/features/comment/outcome-tone';
import { DataTable } from '@/ui/data-table';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { TintMark } from '@/ui/tint-mark';
import type { RemarkWords } from '../remark-words';
import { RemarkSaid } from './remark-said';

interface Props {
  remarks: Remark[];
  words: RemarkWords;
  /** Of the text. */
  language: string;
}

/** Every remark once: who said it, about which paragraph, what they said, and what became of it. */
export async function RemarkTable({ remarks, words, language }: Props) {
  const t = await getTranslations('disposition');
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={remarks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'number', header: t('column.number'), cell: ({ number }) => number },
        {
          key: 'who',
          header: t('column.who'),
          className: 'md:w-[17%]',
          cell: ({ author, at }) => (
            <>
              <TintMark id={author.organisationId}>{words.speaker(author)}</TintMark>
              <span className="block text-sm text-muted">
                {author.organisationName === null ? null : `${author.personName} · `}
                <time dateTime={at.toISOString()}>{words.day(at)}</time>
              </span>
            </>
          ),
        },
        {
          key: 'place',
          header: t('column.place'),
          className: 'md:w-[12%]',
          cell: (remark) => words.place(remark),
        },
        {
          key: 'change',
          header: t('column.change'),
          names: true,
          className: 'md:w-[35%]',
          cell: (remark) => <RemarkSaid remark={remark} words={words} language={language} />,
        },
        {
          key: 'outcome',
          header: t('column.outcome'),
          cell: (remark) => <RemarkEnd remark={remark} words={words} />,
        },
      ]}
    />
  );
}

const tones: Record<RemarkOutcome | 'open', StateTone> = {
  ...outcomeTones,
  open: 'moving',
  reworded: 'settled',
  withdrawn: 'waiting',
};

/** What became of a remark, why, who said so and when. */
function RemarkEnd({ remark, words }: { remark: Remark; words: RemarkWords }) {
  const { decision } = remark;
  return (
    <>
      <StateMark tone={tones[decision?.outcome ?? 'open']}>{words.outcome(remark)}</StateMark>
      {words.reasons(remark).map((reason) => (
        <span key={reason} dir="auto" className="block whitespace-pre-line text-sm">
          {reason}
        </span>
      ))}
      {decision ? (
        <span className="block text-sm text-muted">
          {words.t('by', { name: decision.by.personName })} ·{' '}
          <time dateTime={decision.at.toISOString()}>{words.day(decision.at)}</time>
        </span>
      ) : null}
    </>
  );
}
