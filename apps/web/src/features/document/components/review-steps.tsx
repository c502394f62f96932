import { isBeforeFreezing } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { cityOf } from '@/ui/moment';
import { Section } from '@/ui/section';
import { askForComments, dateReview, takeBack } from '../actions';
import type { documentPage } from '../queries';
import { wallTimeIn } from '../wall-time';
import { AskForm } from './ask-form';
import { ReviewDateForm } from './review-date-form';

/** What those who hold the pen do at this station: ask for comments, move the date, go back. */
export async function ReviewSteps({ page }: { page: Awaited<ReturnType<typeof documentPage>> }) {
  const { document, coalition } = page;
  if (!isBeforeFreezing(document.phase)) return null;
  const t = await getTranslations('document.review');
  const hint = t('untilHint', { city: cityOf(coalition.timeZone, await getLocale()) });
  const until = document.reviewUntil ? wallTimeIn(document.reviewUntil, coalition.timeZone) : '';
  if (document.phase === 'drafting') {
    return (
      <Section title={t('ask')}>
        <p className="mb-5 max-w-text text-muted">{t('askLead')}</p>
        <AskForm action={askForComments.bind(null, document.id)} hint={hint} until={until} />
      </Section>
    );
  }
  return (
    <Section title={t('changeDate')}>
      <ReviewDateForm
        dateAction={dateReview.bind(null, document.id)}
        backAction={takeBack.bind(null, document.id)}
        hint={hint}
        until={until}
      />
    </Section>
  );
}
