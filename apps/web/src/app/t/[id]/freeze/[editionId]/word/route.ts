import type { EditionId } from '@undersigned/domain';
import { getEdition, sourceOf } from '@undersigned/services';
import { paperOf, wordFile } from '@/api/paper';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** A frozen text as a Word file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; editionId: string }> },
) {
  const { id, editionId } = await params;
  return documentFile(id, async (actor) => {
    const edition = await getEdition(services(), actor, editionId as EditionId);
    return download(await wordFile(paperOf(sourceOf(edition))), `${edition.title} ${edition.number}.docx`);
  });
}
