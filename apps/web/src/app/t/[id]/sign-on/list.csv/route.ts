import type { DocumentId } from '@undersigned/domain';
import { listSignatories } from '@undersigned/services';
import { download } from '@/features/list/download';
import { listAsCsv } from '@/features/list/list-file';
import { roundOfText } from '@/features/round/queries';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';
import { requireDocumentActor } from '@/server/session';

/** The list as it stands now, as CSV, for those who work on the text. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const documentId = (await params).id as DocumentId; // any other string finds nothing
  const { actor } = await requireDocumentActor(documentId, `/t/${documentId}/sign-on`);
  const summary = await roundOfText(actor, documentId);
  if (!summary) return new Response(null, { status: 404 });
  const locale = await currentLocale();
  const list = await listSignatories(services(), actor, summary.round.id, locale);
  return download(listAsCsv(list, locale), `${summary.round.slug}.csv`);
}
