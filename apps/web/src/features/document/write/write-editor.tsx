import { writePage } from './queries';
import type { WriteConfig } from './write-config';
import { Writing } from './writing';

interface Props {
  page: Parameters<typeof writePage>[0];
  restore?: WriteConfig['restore'];
}

/** The body of a statement or a note: its editor with carets, outline and comments. */
export async function WriteEditor({ page, restore }: Props) {
  return <Writing page={await writePage(page, restore)} />;
}
