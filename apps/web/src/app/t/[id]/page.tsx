import type { Metadata } from 'next';
import { documentPage } from '@/features/document/queries';
import { WriteEditor } from '@/features/document/write';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  return { title: document.title };
}

export default async function WritePage({ params }: Props) {
  const { id } = await params;
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <WriteEditor documentId={id} />
    </main>
  );
}
