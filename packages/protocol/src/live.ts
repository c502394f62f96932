import { idSchema, type Activity } from '@undersigned/domain';
import { z } from 'zod';

/** Path of the live feed (Socket.IO, websocket transport only) on the sync server. */
export const livePath = '/live';

const slugSchema = z.string().min(1).max(200);
const seqSchema = z.number().int().min(0);

/**
 * What a client emits as `follow`: a coalition by slug or id, for its members, from the row after `after` (left
 * out: from now); a text, for its guests; or the public board of a round by its slug, for everybody.
 */
export const followSchema = z.union([
  z.strictObject({
    coalition: z.union([idSchema('coalition'), slugSchema]),
    after: seqSchema.optional(),
  }),
  z.strictObject({ document: idSchema('document'), after: seqSchema.optional() }),
  z.strictObject({ round: slugSchema, after: seqSchema.optional() }),
]);
export type Follow = z.infer<typeof followSchema>;

/** The answer to `follow`, as the acknowledgement. `after`: the row the stream starts behind. */
export type FollowAnswer = { ok: true; after: number } | { ok: false; code: LiveRefusal };

export type LiveRefusal = 'bad_event' | 'signed_out' | 'not_found' | 'too_many_requests';

/** One row of the log as `activity` carries it: the row of the HTTP API, with the moment as ISO text. */
export type LiveActivity = Omit<Activity, 'at'> & { at: string };

/** What everybody may see of a round while it runs, as `board` carries it, in the order of the log. */
export type BoardEvent = { seq: number; at: string } & (
  | { type: 'opened' | 'deadline-moved'; closesAt: string; timeZone: string }
  | { type: 'closed' }
  | { type: 'published'; signatories: number }
  /** `name` and `country` only where the round shows names while it is open; `count` unless it shows nothing. */
  | { type: 'count'; count: number; name: string | null; country: string | null }
);

/** Events the server emits. `ended`: the right to follow is gone, and the server closes the socket. */
export interface LiveEvents {
  activity: (row: LiveActivity) => void;
  board: (event: BoardEvent) => void;
  ended: (code: LiveRefusal) => void;
}

export interface LiveCommands {
  follow: (follow: unknown, answer?: (answer: FollowAnswer) => void) => void;
}

export function liveActivity(row: Activity): LiveActivity {
  return { ...row, at: row.at.toISOString() };
}
