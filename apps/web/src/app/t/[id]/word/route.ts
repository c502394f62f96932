import type { DocumentId } from '@undersigned/domain';
import { readContent, Refused } from '@undersigned/services';
import { paperOf, wordFile } from '@/api/paper';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** The text as of now as a Word file, for whoever may read it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = (await params).id as DocumentId; // any other string finds nothing
  const { actor } = await requireDocumentActor(id);
  try {
    const source = await readContent(services(), actor, id);
    return download(await wordFile(paperOf(source)), `${source.title}.docx`);
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
