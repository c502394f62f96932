import {
  countryName,
  type DocumentId,
  type MandateNote,
  type SignOnState,
  type Verification,
} from '@undersigned/domain';
import type { ListedSignOn } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { separate } from '@/features/list/actions';
import { mandateValues } from '@/features/mandate/mandate-values';
import { ActionForm } from '@/ui/action-form';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatMoment } from '@/ui/moment';
import { Section } from '@/ui/section';
import { StateMark, type StateTone } from '@/ui/state-mark';
import { takeBackVouchHere, vouchHere, withdrawHere } from '../actions';
import { VouchForm } from './vouch-form';

interface Props {
  page: DocumentPage;
  signOns: ListedSignOn[];
  timeZone: string;
}

const tones: Record<SignOnState, StateTone> = {
  unconfirmed: 'waiting',
  unseconded: 'waiting',
  confirmed: 'settled',
  provisional: 'moving',
  duplicate: 'attention',
  lapsed: 'attention',
  withdrawn: 'refused',
};

/** The sign-ons of a round: who, how, when, in which state. */
export async function SignOnTable({ page, signOns, timeZone }: Props) {
  const t = await getTranslations('signOn');
  const list = await getTranslations('list.doubles');
  const locale = await getLocale();
  const isFocalPoint = page.actor.role === 'focal-point';
  if (signOns.length === 0) {
    return (
      <Section title={t('table.heading')}>
        <EmptyState title={t('table.empty')} />
      </Section>
    );
  }
  return (
    <Section title={t('table.heading')}>
      <DataTable
        caption={t('table.caption')}
        rows={signOns}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'organisation',
            header: t('table.organisation'),
            names: true,
            className: 'min-w-36',
            cell: ({ organisationName }) => <bdi>{organisationName}</bdi>,
          },
          {
            key: 'country',
            header: t('table.country'),
            cell: ({ country }) => (country ? countryName(country, locale) : null),
          },
          {
            key: 'decision',
            header: t('table.decision'),
            cell: (signOn) => <Decided signOn={signOn} />,
          },
          {
            key: 'state',
            header: t('table.state'),
            cell: ({ state }) => <StateMark tone={tones[state]}>{t(`state.${state}`)}</StateMark>,
          },
          {
            key: 'who',
            header: t('table.who'),
            cell: (signOn) => <Who signOn={signOn} page={page} timeZone={timeZone} />,
          },
          {
            key: 'when',
            header: t('table.when'),
            cell: ({ confirmedAt, createdAt }) => (
              <span className="text-sm">{formatMoment(confirmedAt ?? createdAt, { timeZone, locale })}</span>
            ),
          },
          ...(isFocalPoint
            ? [
                {
                  key: 'actions',
                  header: t('table.actions'),
                  headerHidden: true,
                  className: 'whitespace-nowrap',
                  cell: ({ id, state, organisationName }: ListedSignOn) =>
                    state === 'withdrawn' ? null : state === 'duplicate' ? (
                      <ActionForm
                        action={separate.bind(null, page.document.id, id)}
                        label={list('separate')}
                        ariaLabel={list('separateOf', { organisation: organisationName })}
                        look="plain"
                        size="small"
                      />
                    ) : (
                      <ActionForm
                        action={withdrawHere.bind(null, page.document.id, id)}
                        label={t('table.withdraw')}
                        ariaLabel={t('table.withdrawOf', { organisation: organisationName })}
                        look="plain"
                        size="small"
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

async function Decided({ signOn }: { signOn: ListedSignOn }) {
  const t = await getTranslations('signOn');
  const { decision, reservation, reservationUse, paragraphs, listing } = signOn;
  const notes = [
    ...(paragraphs.length > 0 ? [t('table.paragraphs', { numbers: paragraphs.join(', ') })] : []),
    ...(reservationUse === 'internal' ? [t('table.internal')] : []),
    ...(listing === 'unlisted' ? [t('table.unlisted')] : []),
  ];
  return (
    <>
      {t(`decision.${decision}`)}
      {reservation ? (
        <span dir="auto" className="block text-sm text-muted">
          {reservation}
        </span>
      ) : null}
      {notes.length > 0 ? <span className="block text-sm text-muted">{notes.join(' · ')}</span> : null}
    </>
  );
}

/** What speaks for a sign-on, in words: a focal point decides what to make of it. */
async function Verified({ verification, timeZone }: { verification: Verification; timeZone: string }) {
  const t = await getTranslations('signOn.verification');
  switch (verification.kind) {
    case 'domain':
      return <span className="block text-sm">{t('domain', { domain: verification.domain })}</span>;
    case 'address':
      return (
        <span className="block text-sm">
          <StateMark tone="attention">{t('address')}</StateMark>
        </span>
      );
    case 'membership':
      return (
        <span className="block text-sm">
          {t('membership')}
          {verification.mandate ? <Mandated mandate={verification.mandate} timeZone={timeZone} /> : null}
        </span>
      );
    case 'waiting':
    case 'vouched':
      return <span className="block text-sm">{t(verification.kind)}</span>;
  }
}

/** The mandate that held for whoever signed. */
async function Mandated({ mandate, timeZone }: { mandate: MandateNote; timeZone: string }) {
  const t = await getTranslations('mandate');
  const locale = await getLocale();
  return <span className="block">{t('beside', mandateValues(mandate, { timeZone, locale }))}</span>;
}

/** Who answers for a sign-on, or the form to do so. */
async function Vouched({ signOn, documentId }: { signOn: ListedSignOn; documentId: DocumentId }) {
  const t = await getTranslations('signOn.vouch');
  const { id, organisationName: organisation, vouch, verification } = signOn;
  if (verification?.kind === 'address') {
    return <VouchForm action={vouchHere.bind(null, documentId, id)} organisation={organisation} />;
  }
  if (!vouch) return null;
  return (
    <div className="text-sm text-muted">
      <p>{t('given', { name: vouch.name, note: vouch.note })}</p>
      <ActionForm
        action={takeBackVouchHere.bind(null, documentId, id)}
        label={t('takeBack')}
        ariaLabel={t('takeBackOf', { organisation })}
        look="plain"
        size="small"
      />
    </div>
  );
}

async function Who({ signOn, page, timeZone }: { signOn: ListedSignOn } & Omit<Props, 'signOns'>) {
  const t = await getTranslations('signOn.table');
  const { name, title, email } = signOn.signatory;
  return (
    <>
      <bdi>{title ? `${name}, ${title}` : name}</bdi>
      {email ? <span className="address block text-sm text-muted">{email}</span> : null}
      {signOn.verification ? <Verified verification={signOn.verification} timeZone={timeZone} /> : null}
      <Vouched signOn={signOn} documentId={page.document.id} />
      {signOn.secondEmail ? (
        <span className="address block text-sm text-muted">
          {t(signOn.secondedAt ? 'seconded' : 'secondAsked', { email: signOn.secondEmail })}
        </span>
      ) : null}
      {signOn.recordedByName ? (
        <span className="block text-sm text-muted">{t('recordedBy', { name: signOn.recordedByName })}</span>
      ) : null}
      {signOn.evidence ? (
        <span className="block text-sm text-muted">{t('evidence', { text: signOn.evidence })}</span>
      ) : null}
    </>
  );
}
