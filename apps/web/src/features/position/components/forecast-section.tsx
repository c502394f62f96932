import type { OrganisationId } from '@undersigned/domain';
import type { PositionsView } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { Section } from '@/ui/section';
import { StateMark } from '@/ui/state-mark';

/** Who would sign the text as it reads now, and which paragraph costs whom. */
export async function ForecastSection({ view }: { view: PositionsView }) {
  const t = await getTranslations('position.forecast');
  const p = await getTranslations('position');
  const { forecast } = view;
  if (!forecast) return null;
  const names = new Map(view.organisations.map(({ id, name }) => [id, name]));
  const named = (ids: readonly OrganisationId[]) => ids.flatMap((id) => names.get(id) ?? []).join(', ');
  const costly = view.paragraphs.filter(({ blockId }) => forecast.gainedBy.has(blockId));
  return (
    <Section title={t('title')}>
      <p className="mb-4 max-w-text text-muted">{t('lead')}</p>
      <dl className="grid max-w-text gap-3">
        <Row
          mark={<StateMark tone="settled">{t('expected', { count: forecast.expected.length })}</StateMark>}
        >
          {named(forecast.expected)}
        </Row>
        <Row mark={<StateMark tone="refused">{t('lost', { count: forecast.lost.length })}</StateMark>}>
          {named(forecast.lost)}
        </Row>
        <Row mark={<StateMark tone="waiting">{t('open', { count: forecast.open.length })}</StateMark>}>
          {named(forecast.open)}
        </Row>
      </dl>
      {costly.length > 0 ? (
        <>
          <h3 className="mt-6 mb-2 text-base font-medium">{t('gains')}</h3>
          <ul className="grid max-w-text gap-2">
            {costly.map(({ blockId, number }) => (
              <li key={blockId}>
                {t.rich('gained', {
                  paragraph: p('paragraph', { number }),
                  place: (words) => <a href={`#${blockId}`}>{words}</a>,
                  count: forecast.gainedBy.get(blockId)?.length ?? 0,
                  names: named(forecast.gainedBy.get(blockId) ?? []),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Row({ mark, children }: { mark: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt>{mark}</dt>
      <dd className="ps-6 text-sm">{children}</dd>
    </div>
  );
}
