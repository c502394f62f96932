import { noteTextVisit } from '@undersigned/services';
import { documentFile } from '@/server/document-file';
import { services } from '@/server/context';

/** Notes that whoever is signed in has been shown this text as it is now. */
export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return documentFile((await params).id, async ({ actor }, documentId) => {
    await noteTextVisit(services(), actor, documentId);
    return new Response(null, { status: 204 });
  });
}
