import type { Metadata } from 'next';
import { documentPage } from '@/features/document/queries';
import { WriteEditor } from '@/features/document/write';
import { QuestionOverview } from '@/features/question/components/question-overview';
import { Page } from '@/ui/page';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  return { title: document.title };
}

/** The first station: the words of a statement or note, the questions of a response. */
export default async function WritePage({ params }: Props) {
  const { id } = await params;
  const { document } = await documentPage(id);
  if (document.kind === 'response') {
    return (
      <Page width="desk">
        <QuestionOverview documentId={id} />
      </Page>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <WriteEditor documentId={id} />
    </main>
  );
}
