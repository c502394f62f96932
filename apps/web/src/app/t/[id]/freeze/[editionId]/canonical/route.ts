import type { DocumentId, EditionId } from '@undersigned/domain';
import { getEdition, Refused } from '@undersigned/services';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** The exact bytes that were hashed, as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; editionId: string }> },
) {
  const { id, editionId } = await params;
  const { actor } = await requireDocumentActor(id as DocumentId); // any other string finds nothing
  try {
    const edition = await getEdition(services(), actor, editionId as EditionId);
    return new Response(edition.canonical, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="edition-${edition.number}.txt"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
