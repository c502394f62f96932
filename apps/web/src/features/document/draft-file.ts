import type { PaperFormat } from '@undersigned/domain';
import { takeDraft } from '@undersigned/services';
import { draftPaper } from '@/api/paper';
import { paperFile } from '@/api/paper-file';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** Answers with a text as it is now. */
export const draftFile = (id: string, format: PaperFormat): Promise<Response> =>
  documentFile(id, async ({ actor, coalition }, documentId) => {
    const { source, at } = await takeDraft(services(), actor, documentId, { format });
    const paper = draftPaper(source, at, coalition.timeZone);
    return download(await paperFile(paper, format), `${source.title}.${format}`);
  });
