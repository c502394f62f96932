import type { DocumentKind, Phase } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { services } from '@/server/context';
import { QuietSwitch } from '@/features/notice/components/quiet-switch';
import { HistoryLinks } from '@/features/version/components/history-links';
import { TabLinks, type TabLink } from '@/ui/tab-links';
import { nextDateOf, textsOfActor, type documentPage } from '../queries';
import { PhaseMark } from './phase-mark';
import { TextDate } from './text-date';
import { TextTitle } from './text-title';

type Page = Awaited<ReturnType<typeof documentPage>>;

/** The top line of a text: title, phase, next date with its zone, lead; below it the stations of its life. */
export async function TextHeader({ page }: { page: Page }) {
  const t = await getTranslations('document');
  const { document, leadOrganisationName, access, steers, coalition, person } = page;
  const lines = await textsOfActor(page.actor);
  const line = lines.find((one) => one.document.id === document.id);
  const date = line ? nextDateOf(line, coalition.timeZone) : null;
  const may = access === 'none' ? null : t(`about.levelShort.${access}`);
  return (
    <section aria-label={t('header.label')} className="border-b border-line">
      <div className="mx-auto w-full max-w-[80rem] px-4 pt-4 sm:px-6">
        <TextTitle document={document} />
        <div className="mt-1.5 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <PhaseMark phase={document.phase} />
          {date ? <TextDate date={date} now={services().now()} readerZone={person.timeZone} /> : null}
          <span className="text-muted">
            {t('header.lead', { lead: leadOrganisationName ?? t('noLead') })}
          </span>
          {steers ? (
            <Link href={`/t/${document.id}/about`} data-no-print>
              {t('header.about')}
            </Link>
          ) : (
            <span className="text-muted">{may}</span>
          )}
          <HistoryLinks actor={page.actor} documentId={document.id} />
          <QuietSwitch page={page} />
        </div>
        <div className="mt-1">
          <TabLinks label={t('header.stations')} tabs={await stationsOf(page)} />
        </div>
      </div>
    </section>
  );
}

/** From which phase on a station has something to show to those who only read. */
const reachedFrom: Record<'freeze' | 'sign-on' | 'publish', Phase[]> = {
  freeze: ['frozen', 'sign-on', 'correction', 'published'],
  'sign-on': ['frozen', 'sign-on', 'correction', 'published'],
  publish: ['sign-on', 'correction', 'published'],
};

async function stationsOf({ document, steers, deliberates }: Page): Promise<TabLink[]> {
  const t = await getTranslations('document.station');
  const at = (station: string) => `/t/${document.id}${station}`;
  const early = steers ? ['freeze'] : [];
  const later = (['freeze', 'sign-on', 'publish'] as const).map((station) => ({
    href: at(`/${station}`),
    label: t(station),
    reachable: early.includes(station) || reachedFrom[station].includes(document.phase),
    note: t('later'),
  }));
  return [
    ...firstStations(document.kind).map(({ path, words }) => ({ href: at(path), label: t(words) })),
    ...(deliberates
      ? [{ href: at('/review'), label: t('review'), within: [at('/review/'), at('/positions')] }]
      : []),
    ...(document.kind === 'note' ? [] : later),
  ];
}

function firstStations(kind: DocumentKind): { path: string; words: 'write' | 'questions' | 'answers' }[] {
  return kind === 'response'
    ? [
        { path: '', words: 'questions' },
        { path: '/answers', words: 'answers' },
      ]
    : [{ path: '', words: 'write' }];
}
