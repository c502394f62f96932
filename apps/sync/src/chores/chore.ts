import type { DocumentId } from '@undersigned/domain';
import { askAbout, keepVersion, type Context } from '@undersigned/services';

/** Work on one whole text that comes by the clock. */
export const chores = {
  version: async (ctx, documentId) => void (await keepVersion(ctx, documentId)),
  positions: async (ctx, documentId) => void (await askAbout(ctx, documentId)),
} satisfies Record<string, (ctx: Context, documentId: DocumentId) => Promise<void>>;

export type Chore = keyof typeof chores;

export interface ChoreJob {
  chore: Chore;
  documentId: DocumentId;
}
