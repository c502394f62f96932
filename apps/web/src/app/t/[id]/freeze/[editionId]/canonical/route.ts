import type { EditionId } from '@undersigned/domain';
import { getEdition } from '@undersigned/services';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** The exact bytes that were hashed, as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; editionId: string }> },
) {
  const { id, editionId } = await params;
  return documentFile(id, async ({ actor }) => {
    const edition = await getEdition(services(), actor, editionId as EditionId);
    return new Response(edition.canonical, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="edition-${edition.number}.txt"`,
        'cache-control': 'no-store',
      },
    });
  });
}
