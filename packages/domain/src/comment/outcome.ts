import { z } from 'zod';

/** What became of a remark. `meeting`: it is to be settled there. `settled`: it is closed, and the text is as it was. */
export const outcomes = ['accepted', 'partly', 'rejected', 'meeting', 'settled'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** Who is not followed, or not wholly, is told why. */
export const needsReason = (outcome: Outcome): boolean => outcome === 'rejected' || outcome === 'partly';
