import type { EditionId, PaperFormat } from '@undersigned/domain';
import { getEdition } from '@undersigned/services';
import { editionPaper } from '@/api/paper';
import { paperFile } from '@/api/paper-file';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** Answers with a frozen text. */
export const editionFile = (id: string, editionId: string, format: PaperFormat): Promise<Response> =>
  documentFile(id, async ({ actor, coalition }) => {
    const edition = await getEdition(services(), actor, editionId as EditionId); // any other string finds nothing
    const paper = editionPaper(edition, coalition.timeZone);
    return download(await paperFile(paper, format), `${edition.title} ${edition.number}.${format}`);
  });
