import { z } from 'zod';

/** Who reads a thread: everybody who may read the text, or the drafting group alone. */
export const threadAudiences = ['readers', 'drafters'] as const;
export const threadAudienceSchema = z.enum(threadAudiences);
export type ThreadAudience = z.infer<typeof threadAudienceSchema>;

/**
 * The threads that somebody who may read the text is shown. Every way to threads goes through this: stores hand
 * out none without being told the audiences.
 */
export const audiencesFor = ({ drafts }: { drafts: boolean }): readonly ThreadAudience[] =>
  drafts ? threadAudiences : ['readers'];
