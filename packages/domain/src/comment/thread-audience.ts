import { z } from 'zod';

/** Who reads a thread: everybody to whom the text was opened, or the drafting group alone. */
export const threadAudiences = ['readers', 'drafters'] as const;
export const threadAudienceSchema = z.enum(threadAudiences);
export type ThreadAudience = z.infer<typeof threadAudienceSchema>;

/**
 * The threads that somebody who may read the text is shown. Every way to threads goes through this: stores hand
 * out none without being told the audiences.
 */
export function audiencesFor({
  drafts,
  deliberates,
}: {
  drafts: boolean;
  deliberates: boolean;
}): readonly ThreadAudience[] {
  if (!deliberates) return [];
  return drafts ? threadAudiences : ['readers'];
}
