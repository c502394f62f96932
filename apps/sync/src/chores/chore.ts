import type { DocumentId } from '@undersigned/domain';
import { askAbout, keepVersion, type Context } from '@undersigned/services';

/** Work on one whole text that comes by the clock. */
export const chores = {
  version: keepVersion,
  positions: askAbout,
} satisfies Record<string, (ctx: Context, documentId: DocumentId) => Promise<unknown>>;

export type Chore = keyof typeof chores;

export interface ChoreJob {
  number: number;
  chore: Chore;
  documentId: DocumentId;
}

export interface ChoreAnswer {
  number: number;
  /** Why it failed; null when it is done. */
  failure: string | null;
}
