import type { DocumentId } from '@undersigned/domain';
import { answersAsText, getDocument, Refused } from '@undersigned/services';
import { NextResponse } from 'next/server';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** All answers of a response as one plain-text file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = (await params).id as DocumentId; // any other string finds nothing
  const { actor } = await requireDocumentActor(id, `/t/${id}/answers`);
  try {
    const { document } = await getDocument(services(), actor, id);
    const text = await answersAsText(services(), actor, id);
    return new NextResponse(text, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.title.slice(0, 80))}.txt`,
        'cache-control': 'no-store',
      },
    });
  } catch (error) {
    if (error instanceof Refused) return new NextResponse(null, { status: 404 });
    throw error;
  }
}
