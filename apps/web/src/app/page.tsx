import { isSetUp, listActingPlaces } from '@undersigned/services';
import { Link } from '@/ui/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { services } from '@/server/context';
import { currentPerson } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

/** The way in: to set-up, to signing in, to one's coalition, or to the choice among several. */
export default async function FrontPage() {
  const signedIn = await currentPerson();
  if (signedIn) return <SignedInFront person={signedIn.person} />;
  return (
    <>
      <PublicBar />
      <Page width="text">{(await isSetUp(services())) ? <SignedOutFront /> : <NewFront />}</Page>
    </>
  );
}

async function NewFront() {
  const t = await getTranslations('coalition.front');
  const shell = await getTranslations('shell');
  return (
    <>
      <PageHeader title={shell('product')}>
        <p>{t('lead')}</p>
      </PageHeader>
      <div className="grid gap-10">
        <section className="grid gap-3">
          <h2 className="text-lg">{t('setUpTitle')}</h2>
          <p>{t('setUp')}</p>
          <Command line={commands.start} />
        </section>
        <section className="grid gap-3">
          <h2 className="text-lg">{t('demoTitle')}</h2>
          <p>{t('demo')}</p>
          <Command line={commands.demo} />
        </section>
      </div>
    </>
  );
}

async function SignedOutFront() {
  const t = await getTranslations('coalition.front');
  const shell = await getTranslations('shell');
  return (
    <>
      <PageHeader title={shell('product')}>
        <p>{t('lead')}</p>
      </PageHeader>
      <div className="grid justify-items-start gap-4">
        <ButtonLink href="/sign-in" look="primary">
          {t('signIn')}
        </ButtonLink>
        <p className="text-muted">{t('signInHint')}</p>
        <p>
          <Link href="/check">{t('check')}</Link>
        </p>
      </div>
    </>
  );
}

async function SignedInFront({ person }: Parameters<typeof listActingPlaces>[1]) {
  const places = await listActingPlaces(services(), { person });
  const coalitions = [...new Map(places.map(({ coalition }) => [coalition.id, coalition])).values()];
  const [only, ...others] = coalitions;
  if (only && others.length === 0) redirect(`/c/${only.slug}`);
  const t = await getTranslations('coalition.front');
  return (
    <>
      <PublicBar />
      <Page width="text">
        <PageHeader title={t('yours')}>{only ? null : <p>{t('none')}</p>}</PageHeader>
        <ul className="grid gap-3">
          {coalitions.map(({ id, slug, name }) => (
            <li key={id}>
              <Link href={`/c/${slug}`} className="text-lg">
                {name}
              </Link>
            </li>
          ))}
        </ul>
        <p className="mt-8">
          <Link href="/me">{t('me')}</Link>
        </p>
      </Page>
    </>
  );
}

/** What a person types, the same in every language. */
const commands = { start: 'npm start', demo: 'npm run demo' };

function Command({ line }: { line: string }) {
  return <pre className="rounded-control border border-line bg-paper px-4 py-3 text-sm">{line}</pre>;
}
