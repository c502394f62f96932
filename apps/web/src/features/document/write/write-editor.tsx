import { documentPage } from '../queries';
import { writePage } from './queries';
import { Writing } from './writing';

/** The body of a statement or a note: its editor with carets, outline and comments. */
export async function WriteEditor({ documentId }: { documentId: string }) {
  return <Writing page={await writePage(await documentPage(documentId))} />;
}
