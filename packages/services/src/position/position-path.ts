import type { DocumentId } from '@undersigned/domain';

/** Where a position on a paragraph is taken, with its form open. */
export const positionPath = (documentId: DocumentId, blockId: string): string =>
  `/t/${documentId}/positions?at=${encodeURIComponent(blockId)}#${encodeURIComponent(blockId)}`;
