import { answersAsText, getDocument } from '@undersigned/services';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** All answers of a response as one plain-text file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return documentFile((await params).id, async ({ actor }, documentId) => {
    const { document } = await getDocument(services(), actor, documentId);
    const body = await answersAsText(services(), actor, documentId);
    return download({ type: 'text/plain; charset=utf-8', body }, `${document.title}.txt`);
  });
}
