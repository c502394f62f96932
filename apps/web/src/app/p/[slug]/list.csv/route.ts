import { publicTextBySlug, Refused } from '@undersigned/services';
import { csvResponse } from '@/features/round/csv';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';

/** The published list as CSV. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const locale = await currentLocale();
  try {
    const { list } = await publicTextBySlug(services(), slug, locale);
    return await csvResponse(list ?? { signatories: [], footnotes: [], supporters: [] }, slug, locale);
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
