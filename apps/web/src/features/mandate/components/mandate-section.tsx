import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { listMandates, mayKeepEntry, topicsKnownTo, type Colleague } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { services } from '@/server/context';
import { Section } from '@/ui/section';
import { recordMandate } from '../actions';
import { MandateForm } from './mandate-form';
import { MandateTable } from './mandate-table';

interface Props {
  actor: MemberActor;
  coalition: Pick<Coalition, 'slug' | 'timeZone'>;
  organisation: Pick<Organisation, 'id'>;
  /** Who acts for it now. */
  people: Colleague[];
}

/** Who of an organisation may sign on a topic without being asked about anew; for those who may see it. */
export async function MandateSection({ actor, coalition, organisation, people }: Props) {
  const t = await getTranslations('mandate');
  const mandates = await listMandates(services(), actor, organisation.id);
  const mayKeep = mayKeepEntry(actor, organisation.id);
  const standing = mandates.filter(({ state }) => state === 'holds');
  const earlier = mandates.filter(({ state }) => state !== 'holds');
  const { slug, timeZone } = coalition;
  return (
    <Section title={t('heading')} aside={<span className="text-sm text-muted">{t('about')}</span>}>
      <div className="grid gap-5">
        <p className="max-w-2xl text-muted">{t('intro')}</p>
        {standing.length > 0 ? (
          <MandateTable {...{ slug, timeZone }} mandates={standing} mayEnd={mayKeep} />
        ) : (
          <p>{t('none')}</p>
        )}
        {earlier.length > 0 ? (
          <details>
            <summary className="font-semibold">{t('earlier', { count: earlier.length })}</summary>
            <div className="pt-4">
              <MandateTable {...{ slug, timeZone }} mandates={earlier} mayEnd={false} />
            </div>
          </details>
        ) : null}
        {mayKeep ? (
          <details>
            <summary className="font-semibold">{t('add.open')}</summary>
            {people.length > 0 ? (
              <MandateForm
                action={recordMandate.bind(null, slug, organisation.id)}
                people={people.map(({ membership, name }) => ({ membershipId: membership.id, name }))}
                usedTopics={await topicsKnownTo(services(), actor)}
              />
            ) : (
              <p className="pt-2 text-muted">{t('add.nobody')}</p>
            )}
          </details>
        ) : null}
      </div>
    </Section>
  );
}
