import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of every frame. 0 to 3 are y-websocket's; the others are ours and go only to those who ask for `saved`. */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  pause: 101,
} as const;

/** Second number of a sync frame, as y-protocols has it. */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const;

/** Why a frame of the document socket had no effect; travels as y-protocols' "permission denied" with this reason. */
export const frameRefusals = [
  'bad_frame',
  'bad_update',
  'not_yours',
  'gap',
  'schema',
  'forbidden',
  'document_frozen',
] as const;
export type FrameRefusal = (typeof frameRefusals)[number];

/**
 * Why a text takes no edits for a while from people who may write it. The connection stays: readers read on,
 * and when the pause ends the server asks for what was written meanwhile.
 */
export const pauses = ['disk-full', 'storage-fails', 'text-damaged'] as const;
export type Pause = (typeof pauses)[number];

/** What is on disk for one connection. */
export interface Saved {
  /** The document's newest number that holds an edit of this connection. */
  seq: number;
  /** How many frames with edits (sync step 2 and update) of this connection are on disk, counted from its start. */
  frames: number;
}

export function encodeSaved({ seq, frames }: Saved): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.saved);
    encoding.writeVarUint(encoder, seq);
    encoding.writeVarUint(encoder, frames);
  });
}

/** Reads what follows the message type. Throws when it is cut short. */
export function readSaved(decoder: decoding.Decoder): Saved {
  return { seq: decoding.readVarUint(decoder), frames: decoding.readVarUint(decoder) };
}

export function encodeRefusal(refusal: FrameRefusal): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, refusal);
  });
}

/** Reads what follows the message type; null for anything that is not a refusal of ours. */
export function readRefusal(decoder: decoding.Decoder): FrameRefusal | null {
  if (decoding.readVarUint(decoder) !== 0) return null;
  const reason = decoding.readVarString(decoder);
  return frameRefusals.find((known) => known === reason) ?? null;
}

/** A frame that carries a document update, as y-protocols writes one: the one encoding all readers receive. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(syncTypes.update, update);
}

type SyncType = (typeof syncTypes)[keyof typeof syncTypes];

export function encodeSync(type: SyncType, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, encodeSyncHead(type, bytes.length));
    encoding.writeUint8Array(encoder, bytes);
  });
}

/** The same without the bytes, which are to follow: for a long text that many are sent. */
export function encodeSyncHead(type: SyncType, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint(encoder, length);
  });
}

/** `null`: the pause is over. */
export function encodePause(pause: Pause | null): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.pause);
    encoding.writeVarString(encoder, pause ?? '');
  });
}

/** Reads what follows the message type; null when the pause is over. Throws when it is cut short. */
export function readPause(decoder: decoding.Decoder): Pause | null {
  const reason = decoding.readVarString(decoder);
  return reason === '' ? null : (pauses.find((known) => known === reason) ?? 'storage-fails');
}
