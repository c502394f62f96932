import { listRemarks } from '@undersigned/services';
import { remarkReadingIn } from '@/features/disposition/reading';
import { remarkFile, replyFormats } from '@/features/disposition/remark-file';
import { remarkWords } from '@/features/disposition/remark-words';
import { documentPage } from '@/features/document/queries';
import { download } from '@/features/list/download';
import { services } from '@/server/context';
import { documentFile } from '@/server/document-file';
import { currentLocale } from '@/server/locale';

interface Given {
  params: Promise<{ id: string; format: string }>;
}

/** The reply as a file: those remarks and in the order that the page shows. */
export async function GET(request: Request, { params }: Given) {
  const given = await params;
  const format = replyFormats.find((each) => each === given.format);
  if (!format) return new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const reading = remarkReadingIn(asked.get('sort'), asked.get('show'));
  return documentFile(given.id, async ({ actor, coalition }, documentId) => {
    const ctx = services();
    const remarks = await listRemarks(ctx, actor, documentId);
    const { document } = await documentPage(given.id);
    const locale = await currentLocale();
    const text = { title: document.title, coalition, locale, at: ctx.now() };
    const name = remarkWords(locale, coalition.timeZone).t('fileOf', { title: document.title });
    return download(await remarkFile(remarks, text, reading, format), `${name}.${format}`);
  });
}
