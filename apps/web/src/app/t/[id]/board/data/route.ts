import type { DocumentId } from '@undersigned/domain';
import { boardData } from '@undersigned/services';
import { roundOfText } from '@/features/round/queries';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** What the board shows, as of now. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const documentId = (await params).id as DocumentId; // any other string finds nothing
  const { actor } = await requireDocumentActor(documentId, `/t/${documentId}/board`);
  const summary = await roundOfText(actor, documentId);
  if (!summary) return new Response(null, { status: 404 });
  const data = await boardData(services(), actor, summary.round.id);
  return Response.json(data, { headers: { 'cache-control': 'no-store' } });
}
