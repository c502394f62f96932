/**
 * Every way the document socket ends. *retry*: come back, with back-off. *stop*: coming back changes nothing
 * until a person does something. Stock y-websocket stops at 4400–4499 and retries everything else, so our own
 * codes follow that. `docs/close-codes.md` is this table for people; `name` is also the key of its sentence.
 */
export const closeCodes = {
  'going-away': { code: 1001, then: 'retry' },
  'bad-frame': { code: 1008, then: 'retry' },
  'too-big': { code: 1009, then: 'retry' },
  internal: { code: 1011, then: 'retry' },
  'server-restarts': { code: 1012, then: 'retry' },
  'too-slow': { code: 1013, then: 'retry' },
  'signed-out': { code: 4401, then: 'stop' },
  forbidden: { code: 4403, then: 'stop' },
  'not-found': { code: 4404, then: 'stop' },
  'choose-organisation': { code: 4409, then: 'stop' },
  'guest-link-ended': { code: 4410, then: 'stop' },
  'update-refused': { code: 4422, then: 'stop' },
  'page-too-old': { code: 4426, then: 'stop' },
  'access-changed': { code: 4501, then: 'retry' },
  'text-unavailable': { code: 4503, then: 'retry' },
  'too-many': { code: 4529, then: 'retry' },
} as const satisfies Record<string, CloseCode>;

export interface CloseCode {
  code: number;
  then: 'retry' | 'stop';
}

export type CloseReason = keyof typeof closeCodes;

/** The reason a close code stands for; null for codes that are not ours (1006: the network went away). */
export function closeReasonOf(code: number): CloseReason | null {
  const found = Object.entries(closeCodes).find(([, known]) => known.code === code);
  return found ? (found[0] as CloseReason) : null;
}

const accessEnds: ReadonlySet<CloseReason> = new Set<CloseReason>([
  'signed-out',
  'forbidden',
  'not-found',
  'guest-link-ended',
]);

const pageEnds: ReadonlySet<string> = new Set<CloseReason>(['page-too-old', 'choose-organisation']);

/** Whether a reason says nothing against the words a page holds: they go into the text when it is loaded again. */
export const endsPageOnly = (reason: string): boolean => pageEnds.has(reason);

/** Whether a reason means that whoever is told it may not see the text any more. */
export const endsAccess = (reason: CloseReason): boolean => accessEnds.has(reason);
