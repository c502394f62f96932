import type { Round } from '@undersigned/domain';
import { topicsKnownTo } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { Section } from '@/ui/section';
import { setTopics } from '../actions';
import { TopicsForm } from './topics-form';

/** Where a focal point says what the text of a round is about. */
export async function TopicsSection({ page, round }: { page: DocumentPage; round: Round }) {
  const t = await getTranslations('mandate.round');
  return (
    <Section title={t('heading')}>
      <TopicsForm
        action={setTopics.bind(null, page.document.id, round.id)}
        topics={round.policy.topics}
        used={await topicsKnownTo(services(), page.actor)}
      />
    </Section>
  );
}
