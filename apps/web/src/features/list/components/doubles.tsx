import type { DoubleProposal, SignOn } from '@undersigned/domain';
import { proposedDoubles } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { Section } from '@/ui/section';
import { keepBoth, mergeInto } from '../actions';

/** As many as can be looked at in one go; the others come when these are answered. */
const shownAtOnce = 10;

interface Props {
  page: DocumentPage;
  roundId: SignOn['roundId'];
}

/** Sign-ons that may be of one organisation, for a focal point to answer: the same, different, or later. */
export async function Doubles({ page, roundId }: Props) {
  const proposals = await proposedDoubles(services(), page.actor, roundId);
  if (proposals.length === 0) return null;
  const t = await getTranslations('list.doubles');
  const more = proposals.length - shownAtOnce;
  return (
    <Section title={t('heading')}>
      <p className="mb-4 max-w-text text-muted">{t('intro', { count: proposals.length })}</p>
      <ul className="grid gap-6">
        {proposals.slice(0, shownAtOnce).map((proposal) => (
          <li key={`${proposal.one.id} ${proposal.other.id}`}>
            <Proposal page={page} proposal={proposal} />
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-4 text-muted">{t('more', { count: more })}</p> : null}
    </Section>
  );
}

async function Proposal({ page, proposal }: { page: DocumentPage; proposal: DoubleProposal }) {
  const t = await getTranslations('list.doubles');
  const { one, other, question, reason, confidence } = proposal;
  const names = { organisation: one.organisationName, other: other.organisationName };
  const reversed = { organisation: other.organisationName, other: one.organisationName };
  const answer = { look: 'plain', size: 'small' } as const;
  return (
    <div className="grid gap-2 border-s-2 border-line ps-4">
      <p>
        <bdi className="font-medium">{one.organisationName}</bdi> ·{' '}
        <bdi className="font-medium">{other.organisationName}</bdi>
        <span className="block text-sm text-muted">
          {t(question)} {t(`reason.${reason}`)} ({t(`confidence.${confidence}`)})
        </span>
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <ActionForm
          action={mergeInto.bind(null, page.document.id, { keep: one.id, merge: other.id })}
          label={t('merge', names)}
          ariaLabel={t('mergeLabel', names)}
          {...answer}
        />
        <ActionForm
          action={mergeInto.bind(null, page.document.id, { keep: other.id, merge: one.id })}
          label={t('merge', reversed)}
          ariaLabel={t('mergeLabel', reversed)}
          {...answer}
        />
        <ActionForm
          action={keepBoth.bind(null, page.document.id, { keep: one.id, merge: other.id })}
          label={question === 'umbrella' ? t('both') : t('different')}
          ariaLabel={t('differentLabel', names)}
          {...answer}
        />
      </div>
    </div>
  );
}
