import { boardData } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { webConfig } from '@/config';
import { documentPage } from '@/features/document/queries';
import { boardNumbers, countriesKey } from '@/features/round/board-numbers';
import { Board } from '@/features/round/components/board';
import { CountryMap } from '@/features/round/components/country-map';
import { roundOfText } from '@/features/round/queries';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { Page } from '@/ui/page';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('round.board'))('title') };
}

export default withWords(['round.board'], BoardPage);

/** The page to project in a meeting. */
async function BoardPage({ params }: Props) {
  const { actor, document, coalition } = await documentPage((await params).id);
  const summary = await roundOfText(actor, document.id);
  if (!summary || summary.round.state === 'draft') notFound();
  const numbers = boardNumbers(await boardData(services(), actor, summary.round.id));
  return (
    <Page width="screen">
      <Board
        initial={numbers}
        map={<CountryMap countries={numbers.countries} />}
        mapKey={countriesKey(numbers)}
        address={summary.signPageUrl}
        silentHref={actor.role === 'focal-point' ? `/t/${document.id}/sign-on?standing=invited` : null}
        dataUrl={`/t/${document.id}/board/data`}
        roundId={summary.round.id}
        coalitionId={coalition.id}
        syncUrl={webConfig().syncUrl}
      />
    </Page>
  );
}
