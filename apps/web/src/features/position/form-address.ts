/** Where the form on a paragraph is open. */
export const formAddress = (documentId: string, blockId: string): string =>
  `/t/${documentId}/positions?at=${encodeURIComponent(blockId)}#${encodeURIComponent(blockId)}`;
