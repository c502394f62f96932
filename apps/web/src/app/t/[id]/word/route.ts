import { readContent } from '@undersigned/services';
import { paperOf, wordFile } from '@/api/paper';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';

/** The text as of now as a Word file, for whoever may read it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return documentFile((await params).id, async (actor, id) => {
    const source = await readContent(services(), actor, id);
    return download(await wordFile(paperOf(source)), `${source.title}.docx`);
  });
}
