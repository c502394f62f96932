import { interfaceLanguages, mailLanguageOf, type Addressee } from '@undersigned/domain';
import {
  listAddressees,
  listDeliveries,
  type ListedDelivery,
  type RoundSummary,
} from '@undersigned/services';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { deliveryFileNames } from '@/api/delivery-files';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { choose, send } from '../actions';
import type { ShownAddressee } from './addressee-boxes';
import { ChooseForm } from './choose-form';
import { DeliveryTable } from './delivery-table';
import { SendForm } from './send-form';

interface Props {
  page: DocumentPage;
  summary: RoundSummary;
}

/** To whom a text goes: chosen at any time, sent once it is published, and what came of it. */
export async function DeliverySection({ page, summary }: Props) {
  const deliveries = await listDeliveries(services(), page.actor, page.document.id);
  if (page.actor.role === 'focal-point') {
    return <Desk page={page} summary={summary} deliveries={deliveries} />;
  }
  if (deliveries.length === 0) return null;
  const t = await getTranslations('delivery');
  return (
    <Section title={t('heading')}>
      <DeliveryTable page={page} deliveries={deliveries} />
    </Section>
  );
}

async function Desk({ page, summary, deliveries }: Props & { deliveries: ListedDelivery[] }) {
  const t = await getTranslations('delivery');
  const { id: documentId } = page.document;
  const directory = await listAddressees(services(), page.actor, page.coalition.id);
  const directoryHref = `/c/${page.coalition.slug}/addressees`;
  const isChosen = ({ id }: Addressee) => deliveries.some(({ addresseeId }) => addresseeId === id);
  return (
    <>
      <Section title={t('heading')} aside={<Link href={directoryHref}>{t('directory')}</Link>}>
        {deliveries.length > 0 ? (
          <DeliveryTable page={page} deliveries={deliveries} />
        ) : (
          <EmptyState title={t('empty.title')}>
            {directory.length > 0 ? t('empty.body') : t('empty.noDirectory')}
          </EmptyState>
        )}
        {directory.length > 0 ? (
          <details className="mt-6" open={deliveries.length === 0}>
            <summary className="mb-4 cursor-pointer font-medium">{t('choose.heading')}</summary>
            <ChooseForm
              action={choose.bind(null, documentId)}
              addressees={directory.filter((one) => !isChosen(one)).map(shown)}
            />
          </details>
        ) : null}
      </Section>
      {summary.round.state === 'published' ? (
        <Sending page={page} summary={summary} deliveries={deliveries} directory={directory} />
      ) : null}
    </>
  );
}

/** One form for each language of mails: a note is written in one. */
async function Sending({
  page,
  summary: { edition, round },
  deliveries,
  directory,
}: Props & { deliveries: ListedDelivery[]; directory: Addressee[] }) {
  const waiting = deliveries.filter(({ state }) => state.kind === 'chosen' || state.kind === 'given-up');
  const reachable = directory.filter(({ id }) => waiting.some(({ addresseeId }) => addresseeId === id));
  const languages = new Intl.DisplayNames(await getLocale(), { type: 'language' });
  const t = await getTranslations('delivery.send');
  return interfaceLanguages.map(async (language) => {
    const addressees = reachable.filter((one) => mailLanguageOf(one) === language);
    if (addressees.length === 0) return null;
    const words = await getTranslations({ locale: language, namespace: 'delivery.send' });
    return (
      <Section key={language} title={t('heading', { language: languages.of(language) ?? language })}>
        <p className="mb-5 max-w-form text-muted">{t('intro')}</p>
        <SendForm
          action={send.bind(null, page.document.id)}
          addressees={addressees.map(shown)}
          language={language}
          files={[...deliveryFileNames(round)]}
          preset={{
            subject: words('subjectPreset', { title: edition.title, coalition: page.coalition.name }),
            replyTo: page.person.email,
          }}
        />
      </Section>
    );
  });
}

const shown = ({ id, name, title, institution, salutation }: Addressee): ShownAddressee => ({
  id,
  name,
  title,
  institution,
  salutation,
});
