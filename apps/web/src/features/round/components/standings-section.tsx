import { isUndecided, standings, type Round, type Standing } from '@undersigned/domain';
import { roundStandings, type RoundStanding, type RoundStandings } from '@undersigned/services';
import clsx from 'clsx';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { randomUUID } from 'node:crypto';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { DataTable, type Column } from '@/ui/data-table';
import { formatDayOf, formatMoment } from '@/ui/moment';
import { Section } from '@/ui/section';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { TickBox } from '@/ui/tick-box';
import { boxOf } from '@/ui/ticks';
import { remindThem, tellStep } from '../actions';
import { StepForm } from './step-form';

interface Props {
  page: DocumentPage;
  round: Round;
  /** Only those who stand there; everybody when it is left out. */
  only: Standing | null;
  isOpen: boolean;
}

const tones: Record<Standing, StateTone> = {
  signed: 'settled',
  reservation: 'settled',
  supports: 'settled',
  unseconded: 'moving',
  lapsed: 'attention',
  clearance: 'moving',
  interested: 'moving',
  seen: 'waiting',
  invited: 'waiting',
  declined: 'refused',
  objects: 'refused',
  withdrawn: 'refused',
};

/** Where every organisation that was asked stands, what will come of it, and one button to remind exactly some. */
export async function StandingsSection({ page, round, only, isOpen }: Props) {
  const t = await getTranslations('round.standing');
  const found = await roundStandings(services(), page.actor, round.id);
  if (found.organisations.length === 0) return null;
  const shown = found.organisations.filter(({ standing }) => only === null || standing === only);
  return (
    <Section title={t('heading')} aside={<span className="text-sm text-muted">{t('about')}</span>}>
      <div className="grid gap-5">
        <div>
          <p>{t('forecast', { ...found.forecast })}</p>
          <p className="text-sm text-muted">{t('forecastHint')}</p>
        </div>
        <Filter path={`/t/${page.document.id}/sign-on`} found={found} only={only} />
        {shown.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          // Those of another standing are ticked anew.
          <Standings key={only} page={page} round={round} shown={shown} isOpen={isOpen} />
        )}
        {isOpen ? (
          <details>
            <summary className="font-semibold">{t('step.heading')}</summary>
            <p className="max-w-2xl pt-2 text-muted">{t('step.intro')}</p>
            <StepForm
              action={tellStep.bind(null, page.document.id, round.id)}
              organisations={found.organisations
                .filter(({ standing }) => isUndecided(standing))
                .map(({ organisationId, name }) => ({ id: organisationId, name }))}
            />
          </details>
        ) : null}
      </div>
    </Section>
  );
}

/** The number of organisations in each standing; each leads to exactly those. */
async function Filter({ path, found, only }: { path: string; found: RoundStandings; only: Standing | null }) {
  const t = await getTranslations('round.standing');
  const names = await getTranslations('round.standings');
  const count = (standing: Standing) => found.tally.asked[standing] + found.tally.observers[standing];
  const look = (isHere: boolean) => clsx('py-1', isHere && 'font-semibold text-ink no-underline');
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <li>
          <Link
            href={path}
            scroll={false}
            aria-current={only === null || undefined}
            className={look(only === null)}
          >
            {t('chip', { standing: t('all'), count: found.organisations.length })}
          </Link>
        </li>
        {standings
          .filter((standing) => count(standing) > 0)
          .map((standing) => (
            <li key={standing}>
              <Link
                href={`${path}?standing=${standing}`}
                scroll={false}
                aria-current={only === standing || undefined}
                className={look(only === standing)}
              >
                {t('chip', { standing: names(standing), count: count(standing) })}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface TableProps {
  page: DocumentPage;
  round: Round;
  shown: RoundStanding[];
  isOpen: boolean;
}

async function Standings({ page, round, shown, isOpen }: TableProps) {
  const t = await getTranslations('round.standing');
  const names = await getTranslations('round.standings');
  const locale = await getLocale();
  const mandate = await getTranslations('mandate');
  const mayRemind = isOpen && shown.some(isReachable);
  const columns: Column<RoundStanding>[] = [
    ...(mayRemind ? [{ key: 'tick', header: t('tick'), headerHidden: true, cell: Tick }] : []),
    {
      key: 'organisation',
      header: t('organisation'),
      names: true,
      className: 'min-w-36',
      cell: ({ name, isObserver, mandates }) => (
        <>
          <bdi>{name}</bdi>
          {mandates.map((holder) => (
            <span key={holder.name} className="block text-sm font-normal text-muted">
              {mandate('holder', { name: holder.name, topics: holder.topics.join(', ') })}
            </span>
          ))}
          {isObserver ? <span className="block text-sm font-normal text-muted">{t('observer')}</span> : null}
        </>
      ),
    },
    {
      key: 'standing',
      header: t('standing'),
      cell: ({ standing }) => <StateMark tone={tones[standing]}>{names(standing)}</StateMark>,
    },
    {
      key: 'expected',
      header: t('expected'),
      cell: ({ expectedOn }) => (expectedOn ? formatDayOf(expectedOn, locale) : null),
    },
    {
      key: 'reminded',
      header: t('reminded'),
      cell: ({ remindedAt }) =>
        remindedAt ? formatMoment(remindedAt, { timeZone: round.timeZone, locale }) : t('never'),
    },
    { key: 'people', header: t('people'), cell: ({ people }) => (people === 0 ? t('nobody') : people) },
  ];
  const table = (
    <DataTable
      caption={t('caption', { count: shown.length })}
      columns={columns}
      rows={shown}
      rowKey={({ organisationId }) => organisationId}
    />
  );
  if (!mayRemind) return table;
  return (
    <ActionForm action={remindThem.bind(null, page.document.id, round.id)} label={t('remind')} look="quiet">
      <input type="hidden" name="key" value={randomUUID()} />
      <div className="w-full">{table}</div>
      <p className="text-sm text-muted">{t('remindHint')}</p>
    </ActionForm>
  );
}

const isReachable = ({ standing, people }: RoundStanding) => isUndecided(standing) && people > 0;

/** The box of one organisation; none where there is nobody to remind. */
function Tick(organisation: RoundStanding) {
  return isReachable(organisation) ? <OrganisationBox organisation={organisation} /> : null;
}

async function OrganisationBox({ organisation: { organisationId, name } }: { organisation: RoundStanding }) {
  const t = await getTranslations('round.standing');
  return (
    <TickBox
      name={boxOf('organisation', organisationId)}
      isTicked
      aria-label={t('tickOf', { organisation: name })}
    />
  );
}
