import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** First number of every frame. 0 to 3 are y-websocket's; `saved` is ours and goes only to those who ask for it. */
export const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 100 } as const;

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

export function encodeSync(type: (typeof syncTypes)[keyof typeof syncTypes], bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}
