import { formatMoment, type PageLanguage } from '@undersigned/domain';
import { deadlineCalendar } from '@undersigned/export';
import { publicRoundBySlug, publicTextBySlug, signPageUrl } from '@undersigned/services';
import { publishedPaper } from '@/api/paper';
import { keptPaperFile } from '@/api/paper-file';
import { refusedFile } from '@/server/refused-file';
import { wordsIn } from '@/api/words';
import { download } from '@/features/list/download';
import { listAsCsv, listAsJson, listAsXlsx, type FileOfList } from '@/features/list/list-file';
import { readingOf } from '@/features/list/reading';
import { localeOf } from '@/public-page/words';
import { services } from '@/server/context';

interface Given {
  params: Promise<{ slug: string; file: string }>;
}

/** The published list as a file, the newest or `?edition=`, with its text as Word or PDF, and the deadline of a round for calendars. */
export async function GET(request: Request, { params }: Given) {
  const { slug, file } = await params;
  const language = localeOf(request);
  try {
    if (file === 'deadline.ics') return download(await calendarOf(slug, language), `${slug}.ics`);
    const [name, format = ''] = file.split('.');
    if (name !== 'list') return nothing();
    const reading = readingOf(new URL(request.url).searchParams);
    const published = await publicTextBySlug(services(), slug, language, reading);
    const { list, listEdition } = published;
    const called = `${slug}-${listEdition.number}.${format}`;
    switch (format) {
      case 'csv':
        return download(listAsCsv(list, language), called);
      case 'xlsx':
        return download(await listAsXlsx(list, language), called);
      case 'docx':
      case 'pdf':
        return download(await keptPaperFile(publishedPaper(services(), published, language), format), called);
      case 'json':
        return download(listAsJson(list, listEdition), called);
      default:
        return nothing();
    }
  } catch (error) {
    return refusedFile(error, language);
  }
}

const nothing = () => new Response(null, { status: 404 });

async function calendarOf(slug: string, language: PageLanguage): Promise<FileOfList> {
  const { round, edition, coalition } = await publicRoundBySlug(services(), slug, language);
  const t = wordsIn(language);
  const at = formatMoment(round.closesAt, { timeZone: round.timeZone, locale: language });
  const body = deadlineCalendar({
    id: round.id,
    title: t('deadline.title', { title: edition.title }),
    description: t('deadline.description', { at, coalition: coalition.name }),
    url: signPageUrl(services(), round),
    at: round.closesAt,
    writtenAt: services().now(),
  });
  return { type: 'text/calendar; charset=utf-8', body };
}
