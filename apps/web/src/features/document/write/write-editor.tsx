import { writePage } from './queries';
import { Writing } from './writing';

/** The body of a statement or a note: its editor with carets, outline and comments. */
export async function WriteEditor({ page }: { page: Parameters<typeof writePage>[0] }) {
  return <Writing page={await writePage(page)} />;
}
