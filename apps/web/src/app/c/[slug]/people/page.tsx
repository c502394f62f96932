import { listOrganisations, listPeople } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { invite } from '@/features/membership/actions';
import { InviteForm } from '@/features/membership/components/invite-form';
import { PeopleTable } from '@/features/membership/components/people-table';
import { problemSentence } from '@/features/session/problem';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ organisation?: string; problem?: string; done?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('membership.people'))('title') };
}

export default withWords(['membership'], PeoplePage);

async function PeoplePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { organisation, problem, done } = await searchParams;
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/people`);
  const people = await listPeople(services(), actor, coalition.id);
  const isFocalPoint = actor.role === 'focal-point';
  const t = await getTranslations('membership');
  const said = await problemSentence(problem);
  return (
    <Page>
      <p className="mb-4 text-sm">
        <Link href={`/c/${slug}/organisations`}>{t('people.backToDirectory')}</Link>
      </p>
      <PageHeader title={t('people.title')}>
        <p>{t('people.intro')}</p>
      </PageHeader>
      <div className="mb-6 grid gap-4">
        <FormSummary>{said ? `${t('people.problem')} ${said}` : null}</FormSummary>
        {done === 'changed' || done === 'ended' ? (
          <Notice tone="settled">{t(`people.${done}`)}</Notice>
        ) : null}
      </div>
      <div className="mb-12">
        <PeopleTable slug={slug} people={people} isFocalPoint={isFocalPoint} />
      </div>
      {isFocalPoint ? (
        <div id="add">
          <Section title={t('add.title')}>
            <p className="mb-5 max-w-form text-muted">{t('add.intro')}</p>
            <InviteForm
              action={invite.bind(null, slug)}
              organisations={(await listOrganisations(services(), actor, coalition.id)).entries.map(
                (entry) => ({ id: entry.organisation.id, name: entry.organisation.name }),
              )}
              preset={organisation ?? ''}
            />
          </Section>
        </div>
      ) : null}
    </Page>
  );
}
