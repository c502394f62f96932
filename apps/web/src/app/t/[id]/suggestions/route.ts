import { suggestionsOf } from '@/features/suggestion/queries';
import { deskList } from '@/server/desk-list';

/** The suggestions to a text, for the page on which it is open. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return deskList((await params).id, suggestionsOf);
}
