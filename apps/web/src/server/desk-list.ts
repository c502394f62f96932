import 'server-only';
import type { Contributor, DocumentId } from '@undersigned/domain';
import { guestAt } from './guest-session';
import { currentLocale } from './locale';
import { refusedFile } from './refused-file';
import { memberReading } from './session';

/** A list beside an open text, for the member or guest who reads it; for everybody else there is none. */
export async function deskList(
  id: string,
  read: (actor: Contributor, documentId: DocumentId) => Promise<unknown[]>,
): Promise<Response> {
  const documentId = id as DocumentId; // any other string finds nothing
  try {
    const actor = (await guestAt(documentId)) ?? (await memberReading(documentId));
    if (!actor) return new Response(null, { status: 404 });
    return Response.json(await read(actor, documentId), { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return refusedFile(error, await currentLocale());
  }
}
