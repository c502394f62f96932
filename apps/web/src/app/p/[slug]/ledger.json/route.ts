import { ledgerBySlug, Refused } from '@undersigned/services';
import { services } from '@/server/context';

/** The ledger of a published round; docs/ledger.md describes it. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  try {
    const ledger = await ledgerBySlug(services(), slug);
    return Response.json(ledger, {
      headers: {
        'content-disposition': `attachment; filename="${slug}-ledger.json"`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
