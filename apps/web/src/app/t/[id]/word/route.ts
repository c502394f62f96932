import { draftFile } from '@/features/document/draft-file';

/** The text as of now as a Word file, for whoever may read it. The log says who took it. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return draftFile((await params).id, 'docx');
}
