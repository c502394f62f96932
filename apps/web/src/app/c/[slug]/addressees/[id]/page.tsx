import type { AddresseeId } from '@undersigned/domain';
import { readAddressee } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { changeEntry, removeEntry } from '@/features/addressee/actions';
import { AddresseeForm } from '@/features/addressee/components/addressee-form';
import { namedLanguages } from '@/features/document/text-languages';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { orNotFound, requireActor } from '@/server/session';
import { ActionForm } from '@/ui/action-form';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string; id: AddresseeId }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('addressee'))('change') };
}

export default withWords(['addressee', 'shell'], AddresseePage);

/** One addressee, to change or to take off the directory. */
async function AddresseePage({ params }: Props) {
  const { slug, id } = await params;
  const home = `/c/${slug}/addressees`;
  const { actor } = await requireActor(slug, `${home}/${id}`);
  if (actor.role !== 'focal-point') notFound();
  const addressee = await orNotFound(readAddressee(services(), actor, id));
  const t = await getTranslations('addressee');
  return (
    <Page width="form">
      <PageHeader title={t('changeOf', { name: addressee.name })} />
      <div className="mb-12">
        <AddresseeForm
          action={changeEntry.bind(null, slug, id)}
          addressee={addressee}
          languages={namedLanguages(await getLocale())}
          language={addressee.language}
          cancelHref={home}
        />
      </div>
      <Section title={t('removeHeading')}>
        <p className="mb-4 text-muted">{t('removeBody')}</p>
        <ActionForm action={removeEntry.bind(null, slug, id)} label={t('remove')} look="danger" />
      </Section>
    </Page>
  );
}
