import { listActingPlaces, listApiTokens, listSessions, readNoticeSetting } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { languagesAndZones } from '@/features/coalition/languages-and-zones';
import { NoticeSettingForm } from '@/features/notice/components/setting-form';
import { EraseForm } from '@/features/person/components/erase-form';
import { ProfileForm } from '@/features/person/components/profile-form';
import { SessionList } from '@/features/person/components/session-list';
import { TokenList } from '@/features/person/components/token-list';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { requirePerson } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('title') };
}

export default withWords(['notice.setting', 'person'], MePage);

async function MePage() {
  const { person, session } = await requirePerson('/me');
  const signedIn = { person, sessionId: session.id };
  const t = await getTranslations('person');
  const places = await listActingPlaces(services(), signedIn);
  const { timeZone } = person;
  return (
    <>
      <PublicBar>
        <Link href="/sign-out">{t('signOut')}</Link>
      </PublicBar>
      <Page width="text">
        <PageHeader title={t('title')}>
          <p>{t('intro', { email: person.email })}</p>
        </PageHeader>
        <Section title={t('profile')}>
          <ProfileForm
            person={{ name: person.name, language: person.language, timeZone }}
            {...await languagesAndZones(timeZone)}
          />
        </Section>
        <div id="notices">
          <Section title={(await getTranslations('notice.setting'))('title')}>
            <NoticeSettingForm setting={await readNoticeSetting(services(), signedIn)} />
          </Section>
        </div>
        <Section title={t('places')}>
          {places.length === 0 ? <p>{t('noPlaces')}</p> : null}
          <ul className="grid gap-2">
            {places.map(({ membership, coalition: place, organisation }) => (
              <li key={membership.id}>
                <Link href={`/c/${place.slug}`}>{place.name}</Link>{' '}
                {t('placeFor', { organisation: organisation?.name ?? t('theCoalition') })}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('sessions')}>
          <SessionList
            sessions={await listSessions(services(), signedIn)}
            current={session.id}
            timeZone={timeZone}
          />
        </Section>
        <Section title={t('tokens')}>
          <TokenList tokens={await listApiTokens(services(), signedIn)} timeZone={timeZone} />
        </Section>
        {person.isOperator ? (
          <p className="mb-8">
            <Link href="/operator/mail">{t('operator')}</Link>
          </p>
        ) : null}
        <EraseForm />
      </Page>
    </>
  );
}
