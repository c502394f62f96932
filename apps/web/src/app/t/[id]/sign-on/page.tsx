import { standings } from '@undersigned/domain';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { RoundScreen } from '@/features/round/components/round-screen';
import { stepIn } from '@/features/round/round-steps';
import { withWords } from '@/i18n/with-words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ standing?: string | string[]; change?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('round'))('title') };
}

export default withWords(
  ['mandate', 'round.form', 'round.run', 'round.standing.step', 'round.step', 'shell', 'signOn'],
  SignOnPage,
);

async function SignOnPage({ params, searchParams }: Props) {
  const { standing, change } = await searchParams;
  const only = standings.find((known) => known === standing) ?? null;
  return <RoundScreen page={await documentPage((await params).id)} only={only} change={stepIn(change)} />;
}
