import type { PaperFormat } from '@undersigned/domain';
import { takeAmendments } from '@undersigned/services';
import { paperFile } from '@/api/paper-file';
import { download } from '@/features/list/download';
import { knownLocale } from '@/i18n/locale';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';
import { amendmentWords } from './amendment-words';
import { amendmentsPaper } from './amendments-paper';

/** Answers with the amendments to a text as they are now. */
export const amendmentsFile = (id: string, format: PaperFormat): Promise<Response> =>
  documentFile(id, async ({ actor, coalition }, documentId) => {
    const drafted = await takeAmendments(services(), actor, documentId, { format });
    const paper = amendmentsPaper(drafted, drafted.at, coalition.timeZone);
    const name = amendmentWords(knownLocale(drafted.language) ?? 'en')('fileName', { title: drafted.title });
    return download(await paperFile(paper, format), `${name}.${format}`);
  });
