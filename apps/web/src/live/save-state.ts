import { pauses, type CloseReason, type FrameRefusal, type Pause } from '@undersigned/protocol';

/** What the writer is told about their words. Green is `saved` and nothing else. */
export type SaveStatus =
  /** The text is on its way. */
  | { kind: 'connecting' }
  /** Something was typed in the last half second, and may not be confirmed yet. */
  | { kind: 'live' }
  | { kind: 'saving' }
  /** Everything typed here is on the server's disk. */
  | { kind: 'saved' }
  /** There are words here that the server does not have. */
  | { kind: 'unsaved'; reason: CloseReason | Pause | null }
  /** The server takes no edits for a while, and nothing of one's own is waiting. */
  | { kind: 'paused'; reason: Pause }
  /** No connection, and nothing of one's own is waiting. */
  | { kind: 'offline'; reason: CloseReason | null }
  /** The server said no; it does not help to try again. */
  | { kind: 'refused'; reason: CloseReason | FrameRefusal };

/** Everything the status follows from. Times are milliseconds of one clock. */
export interface SaveState {
  socket: 'connecting' | 'open' | 'closed';
  /** Whether the server has got its answer to what it is missing, on this connection. */
  isCaughtUp: boolean;
  /** When each frame that the server has not confirmed was typed, oldest first. */
  waiting: readonly number[];
  /** How many frames of this connection are on disk. */
  confirmed: number;
  /** When this person last typed. */
  typedAt: number | null;
  /** Since when there are edits that no frame carries. */
  unsentSince: number | null;
  closedBecause: CloseReason | null;
  /** Why the server takes no edits at the moment, on this connection. */
  pause: Pause | null;
  refusal: CloseReason | FrameRefusal | null;
}

export type SaveEvent =
  | { type: 'opened' }
  | { type: 'caught-up' }
  | { type: 'edit-sent'; at: number }
  | { type: 'edit-unsent'; at: number }
  | { type: 'saved'; frames: number }
  | { type: 'paused'; pause: Pause | null }
  | { type: 'closed'; reason: CloseReason | null; stops: boolean }
  | { type: 'frame-refused'; refusal: FrameRefusal };

export const newSaveState: SaveState = {
  socket: 'connecting',
  isCaughtUp: false,
  waiting: [],
  confirmed: 0,
  typedAt: null,
  unsentSince: null,
  closedBecause: null,
  pause: null,
  refusal: null,
};

/** Between two keys the sign stays as it is: one that changes at every key is noise, and drawn in vain. */
export const savedAfter = 400;
export const savingAfter = 500;
export const unsavedAfter = 2_000;

/** The state after one event. */
export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'opened':
      return {
        ...state,
        socket: 'open',
        isCaughtUp: false,
        waiting: [],
        confirmed: 0,
        closedBecause: null,
        pause: null,
      };
    case 'caught-up':
      return { ...state, isCaughtUp: true, unsentSince: null };
    case 'edit-sent': {
      // The first frame of a connection carries what was typed while there was none.
      const typedAt = state.isCaughtUp ? event.at : (state.unsentSince ?? event.at);
      return {
        ...state,
        waiting: [...state.waiting, typedAt],
        typedAt: state.isCaughtUp ? event.at : state.typedAt,
      };
    }
    case 'edit-unsent':
      return { ...state, unsentSince: state.unsentSince ?? event.at, typedAt: event.at };
    case 'saved': {
      const newly = Math.max(0, event.frames - state.confirmed);
      return { ...state, confirmed: state.confirmed + newly, waiting: state.waiting.slice(newly) };
    }
    case 'paused':
      return { ...state, pause: event.pause };
    case 'closed': {
      // Whether frames under way arrived is unknown; the next connection finds out.
      const unsentSince = state.waiting[0] ?? state.unsentSince;
      const refusal = event.stops ? (event.reason ?? 'internal') : state.refusal;
      return {
        ...state,
        socket: 'closed',
        isCaughtUp: false,
        waiting: [],
        unsentSince,
        closedBecause: event.reason,
        pause: null,
        refusal,
      };
    }
    case 'frame-refused':
      return { ...state, refusal: event.refusal };
  }
}

/** What to tell the writer at this moment. */
export function saveStatus(state: SaveState, now: number): SaveStatus {
  if (state.refusal !== null) return { kind: 'refused', reason: state.refusal };
  const since = oldestUnconfirmed(state);
  if (since !== null) {
    const age = now - since;
    if (state.socket === 'closed' || state.pause !== null || age >= unsavedAfter) {
      return { kind: 'unsaved', reason: state.closedBecause ?? state.pause };
    }
    return { kind: age >= savingAfter ? 'saving' : 'live' };
  }
  if (state.socket === 'closed') return { kind: 'offline', reason: state.closedBecause };
  if (state.pause !== null) return { kind: 'paused', reason: state.pause };
  if (!state.isCaughtUp) return { kind: 'connecting' };
  return { kind: restsIn(state, now) > 0 ? 'live' : 'saved' };
}

/** Whether everything typed here is on the server's disk, whatever the writer is told at the moment. */
export const isAllSaved = (state: SaveState): boolean =>
  state.refusal === null && state.isCaughtUp && oldestUnconfirmed(state) === null;

/** How many milliseconds until the keys count as resting. */
const restsIn = ({ typedAt }: SaveState, now: number): number =>
  typedAt === null ? 0 : Math.max(0, typedAt + savedAfter - now);

/** Why the server takes nothing into this text for a while; null when that is not what the status is about. */
export function pauseIn(status: SaveStatus): Pause | null {
  const reason = 'reason' in status ? status.reason : null;
  return pauses.find((pause) => pause === reason) ?? null;
}

/** In how many milliseconds the status changes by itself; null when only an event can change it. */
export function nextChangeIn(state: SaveState, now: number): number | null {
  const since = oldestUnconfirmed(state);
  if (state.refusal !== null) return null;
  if (since === null) return restsIn(state, now) || null;
  const age = now - since;
  if (age < savingAfter) return savingAfter - age;
  return age < unsavedAfter ? unsavedAfter - age : null;
}

function oldestUnconfirmed({ waiting, unsentSince }: SaveState): number | null {
  const [oldest] = waiting;
  if (oldest === undefined) return unsentSince;
  return unsentSince === null ? oldest : Math.min(oldest, unsentSince);
}
