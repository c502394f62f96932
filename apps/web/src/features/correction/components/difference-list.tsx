import type { Passage } from '@undersigned/domain';
import { passageTitle } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { Difference } from './difference';

/** Everything in which two editions differ, for those who only read it. */
export async function DifferenceList({ passages, language }: { passages: Passage[]; language: string }) {
  const locale = await getLocale();
  return (
    <ol className="grid gap-5">
      {passages.map((passage) => (
        <li key={passage.number} className="grid gap-1">
          <p className="text-sm font-medium text-muted">{passageTitle(passage, locale)}</p>
          <Difference passage={passage} language={language} />
        </li>
      ))}
    </ol>
  );
}
