import { z } from 'zod';

const visitSchema = z.object({
  /** The newest row of the log when the visit began. */
  from: z.number().int().min(0),
  /** When the visit before it ended, in milliseconds. */
  fromAt: z.number(),
  /** The newest row shown in it, and when. */
  seen: z.number().int().min(0),
  seenAt: z.number(),
});
/** What a browser remembers of somebody's visits to one coalition, so that "since my last visit" means something. */
export type Visit = z.infer<typeof visitSchema>;

/** A pause this long ends a visit. */
const pause = 30 * 60 * 1000;

export const visitCookie = (slug: string) => `visit-${slug}`;

/** The visit in a cookie; null for none and for one that was tampered with. */
export function readVisit(cookie: string | undefined): Visit | null {
  if (!cookie) return null;
  try {
    return visitSchema.parse(JSON.parse(cookie));
  } catch {
    return null;
  }
}

/** Up to which row, and when, everything was seen before this visit; null on the first one. */
export function lastSeen(visit: Visit | null, now: Date): { seq: number; at: Date } | null {
  if (!visit) return null;
  const isNew = now.getTime() - visit.seenAt > pause;
  const [seq, at] = isNew ? [visit.seen, visit.seenAt] : [visit.from, visit.fromAt];
  return at === 0 ? null : { seq, at: new Date(at) };
}

/** The visit after the page was shown up to row `head`. */
export function noted(visit: Visit | null, head: number, now: Date): Visit {
  const before = lastSeen(visit, now);
  return { from: before?.seq ?? 0, fromAt: before?.at.getTime() ?? 0, seen: head, seenAt: now.getTime() };
}
