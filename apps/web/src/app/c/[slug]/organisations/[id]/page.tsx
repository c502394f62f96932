import { countryName, type OrganisationId } from '@undersigned/domain';
import { mayKeepEntry, maySeeMandates, readOrganisation } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MandateSection } from '@/features/mandate/components/mandate-section';
import { PeopleTable } from '@/features/membership/components/people-table';
import { LogoPicture } from '@/features/organisation/components/logo-picture';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { orNotFound, requireActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string; id: OrganisationId }>;
}

async function load({ params }: Props) {
  const { slug, id } = await params;
  const page = await requireActor(slug, `/c/${slug}/organisations/${id}`);
  return { slug, ...page, ...(await orNotFound(readOrganisation(services(), page.actor, id))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).organisation.name };
}

export default withWords(['mandate', 'shell'], OrganisationPage);

async function OrganisationPage(props: Props) {
  const { slug, actor, coalition, organisation, umbrella, people } = await load(props);
  const { name, acronym, aliases, names, country, kind, level, website, domains, logo } = organisation;
  const home = `/c/${slug}/organisations`;
  const isFocalPoint = actor.role === 'focal-point';
  const t = await getTranslations('organisation');
  const none = <span className="text-muted">{t('one.none')}</span>;
  return (
    <Page width="text">
      <p className="mb-4 text-sm">
        <Link href={home}>{t('one.back')}</Link>
      </p>
      <PageHeader
        title={name}
        actions={
          isFocalPoint ? (
            <ButtonLink href={`${home}/${organisation.id}/edit`}>{t('one.edit')}</ButtonLink>
          ) : null
        }
      />
      {logo ? (
        <div className="mb-8">
          <LogoPicture
            organisationId={organisation.id}
            logo={logo}
            alt={logo.alt || t('logo.of', { name })}
            size="page"
          />
        </div>
      ) : null}
      <Section
        title={t('one.about')}
        aside={
          mayKeepEntry(actor, organisation.id) ? (
            <Link href={`${home}/${organisation.id}/logo`}>
              {logo ? t('one.changeLogo') : t('one.addLogo')}
            </Link>
          ) : null
        }
      >
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          <Fact term={t('one.acronym')}>{acronym ?? none}</Fact>
          {aliases.length > 0 ? (
            <Fact term={t('one.aliases')}>
              {aliases.map((alias) => (
                <bdi key={alias} className="block">
                  {alias}
                </bdi>
              ))}
            </Fact>
          ) : null}
          {Object.keys(names).length > 0 ? (
            <Fact term={t('one.names')}>
              {Object.entries(names).map(([language, translated]) => (
                <bdi key={language} lang={language} className="block">
                  {translated}
                </bdi>
              ))}
            </Fact>
          ) : null}
          {umbrella ? (
            <Fact term={t('one.umbrella')}>
              <Link href={`${home}/${umbrella.id}`}>{umbrella.name}</Link>
            </Fact>
          ) : null}
          <Fact term={t('one.country')}>
            {country ? countryName(country, await getLocale()) : t('directory.noCountry')}
          </Fact>
          <Fact term={t('one.kind')}>{t(`kinds.${kind}`)}</Fact>
          <Fact term={t('one.level')}>{t(`levels.${level}`)}</Fact>
          <Fact term={t('one.website')}>
            {website ? (
              <a href={website} rel="noopener noreferrer nofollow">
                {website}
              </a>
            ) : (
              none
            )}
          </Fact>
          <Fact term={t('one.domains')}>{domains.length > 0 ? domains.join(', ') : none}</Fact>
        </dl>
      </Section>
      <Section
        title={t('one.people')}
        aside={
          isFocalPoint ? (
            <Link href={`/c/${slug}/people?organisation=${organisation.id}#add`}>{t('one.addPerson')}</Link>
          ) : null
        }
      >
        {people.length > 0 ? (
          <PeopleTable slug={slug} people={people} isFocalPoint={isFocalPoint} />
        ) : (
          <p className="text-muted">{t('one.noPeople')}</p>
        )}
      </Section>
      {maySeeMandates(actor, organisation.id) ? (
        <MandateSection {...{ actor, coalition, organisation, people }} />
      ) : null}
    </Page>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
