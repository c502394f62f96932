import type { DocumentId, EditionId } from '@undersigned/domain';
import { getEdition, Refused, sourceOf } from '@undersigned/services';
import { paperOf, wordFile } from '@/api/paper';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** A frozen text as a Word file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; editionId: string }> },
) {
  const { id, editionId } = await params;
  const { actor } = await requireDocumentActor(id as DocumentId); // any other string finds nothing
  try {
    const edition = await getEdition(services(), actor, editionId as EditionId);
    return download(await wordFile(paperOf(sourceOf(edition))), `${edition.title} ${edition.number}.docx`);
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
