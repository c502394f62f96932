import { editionFile } from '@/features/edition/edition-file';

interface Given {
  params: Promise<{ id: string; editionId: string }>;
}

/** A frozen text as a PDF. */
export async function GET(_request: Request, { params }: Given) {
  const { id, editionId } = await params;
  return editionFile(id, editionId, 'pdf');
}
