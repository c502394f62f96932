import type { DocumentId } from '@undersigned/domain';

/** A document whose log does not add up: a missing number, or bytes that are not the ones that were written. */
export class DocumentUnreadable extends Error {
  override readonly name = 'DocumentUnreadable';

  constructor(
    readonly documentId: DocumentId,
    reason: string,
    options: ErrorOptions = {},
  ) {
    super(`${documentId}: ${reason}`, options);
  }
}
