import type { Metadata } from 'next';
import { documentPage } from '@/features/document/queries';
import { WriteEditor } from '@/features/document/write';
import { GuestQuestions } from '@/features/guest/components/guest-questions';
import { guestPage } from '@/features/guest/queries';
import { QuestionOverview } from '@/features/question/components/question-overview';
import { NoteTextVisit } from '@/features/version/components/note-text-visit';
import { restoreOf } from '@/features/version/queries';
import { Page } from '@/ui/page';

interface Props {
  params: Promise<{ id: string }>;
  /** The version to be put back into the text. */
  searchParams: Promise<{ restore?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { id } = await params;
  const page = (await guestPage(id)) ?? (await documentPage(id));
  return page === 'ended' ? {} : { title: page.document.title };
}

/** The first station: the words of a statement or note, the questions of a response. A guest has no other. */
export default async function WritePage({ params, searchParams }: Props) {
  const { id } = await params;
  const guest = await guestPage(id);
  if (guest === 'ended') return null; // the layout says so
  const page = guest ?? (await documentPage(id));
  if (page.document.kind === 'response') {
    return (
      <Page width="desk">
        {guest ? <GuestQuestions page={guest} /> : <QuestionOverview documentId={id} />}
      </Page>
    );
  }
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <WriteEditor page={page} restore={guest ? null : await restoreOf(id, (await searchParams).restore)} />
      {guest ? null : <NoteTextVisit to={`/t/${id}/visit`} />}
    </main>
  );
}
