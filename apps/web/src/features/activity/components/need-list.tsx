import type { Need } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '@/ui/link';
import type { ReactNode } from 'react';
import type { PageActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Moment } from '@/ui/moment';
import { Section } from '@/ui/section';

interface Props {
  needs: Need[];
  page: PageActor;
  /** Nothing has been begun here yet. */
  isEmptyCoalition: boolean;
}

/** What waits for the reader, each a link to where it is done. */
export async function NeedList({ needs, page, isEmptyCoalition }: Props) {
  const t = await getTranslations('home');
  return (
    <div id="needs-me">
      <Section title={t('needs.title')}>
        {needs.length > 0 ? (
          <ul className="grid border-t border-line">
            {needs.map((need) => (
              <NeedLine key={`${need.kind} ${need.documentId}`} need={need} page={page} />
            ))}
          </ul>
        ) : (
          <EmptyState
            title={t('needs.none')}
            action={isEmptyCoalition ? <FirstSteps page={page} /> : undefined}
          >
            <p>{t('needs.noneHint')}</p>
          </EmptyState>
        )}
      </Section>
    </div>
  );
}

const stationOf: Record<Need['kind'], string> = {
  decide: '/sign-on',
  read: '',
  answer: '',
  freeze: '/freeze',
  publish: '/publish',
  assigned: '/review?only=for-me&show=open',
  mentioned: '/review?only=for-me&show=open',
  position: '/positions',
};

async function NeedLine({ need, page }: { need: Need; page: PageActor }) {
  const t = await getTranslations('home.needs');
  const locale = await getLocale();
  const { kind, documentId, title, by, timeZone, questions, threads, paragraphs } = need;
  const text = (words: ReactNode) => (
    <Link href={`/t/${documentId}${stationOf[kind]}`} className="font-serif text-reading font-semibold">
      {words}
    </Link>
  );
  return (
    <li className="grid gap-1 border-b border-line py-4">
      <span>
        {t.rich(kind, { title, text, count: questions ?? threads ?? paragraphs ?? 0 })}
        {kind === 'decide' && page.actor.organisationName ? (
          <span className="text-muted"> {t('decideFor', { organisation: page.actor.organisationName })}</span>
        ) : null}
      </span>
      {by ? (
        <span className="text-sm text-muted">
          {t.rich(kind === 'freeze' ? 'was' : 'by', {
            moment: () => (
              <Moment date={by} timeZone={timeZone} locale={locale} readerZone={page.person.timeZone} />
            ),
          })}
        </span>
      ) : null}
    </li>
  );
}

async function FirstSteps({ page: { actor, coalition } }: { page: PageActor }) {
  const t = await getTranslations('home.begin');
  if (actor.role === 'observer') return null;
  return (
    <div className="flex flex-wrap gap-3">
      {actor.role === 'focal-point' ? (
        <ButtonLink look="primary" href={`/c/${coalition.slug}/organisations`}>
          {t('organisations')}
        </ButtonLink>
      ) : null}
      <ButtonLink href={`/c/${coalition.slug}/texts/new`}>{t('text')}</ButtonLink>
    </div>
  );
}
