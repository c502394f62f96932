import { publicTextBySlug, publicPageUrl, Refused } from '@undersigned/services';
import { colourSchemes, embeddedList } from '@/features/list/embed';
import { readingOf } from '@/features/list/reading';
import { knownPageLanguage, pageLanguagesIn } from '@/i18n/locale';
import { services } from '@/server/context';

/** The newest list of a published text, for a frame on any page. It sets no cookie and reads nothing of its reader. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const query = new URL(request.url).searchParams;
  const language =
    knownPageLanguage(query.get('lang')) ??
    pageLanguagesIn(request.headers.get('accept-language'))[0] ??
    'en';
  try {
    const found = await publicTextBySlug(services(), slug, language, readingOf(query));
    const { page, policy } = embeddedList({
      list: found.list,
      edition: found.listEdition,
      title: found.edition.title,
      textLanguage: found.edition.language,
      coalition: found.coalition.name,
      url: publicPageUrl(services(), found.round),
      timeZone: found.round.timeZone,
      language,
      scheme: colourSchemes.find((scheme) => scheme === query.get('scheme')) ?? 'auto',
    });
    return new Response(page, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'public, max-age=60',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'accept-language',
      },
    });
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
