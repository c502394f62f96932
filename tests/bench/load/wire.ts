import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a server says about the text. */
export type Message =
  /** It asks for what it lacks. */
  | { kind: 'question' }
  /** Everything we lacked. */
  | { kind: 'answer'; update: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'other' };

/** How one server wants its frames. */
export interface Wire {
  /** Frames to send before anything else. */
  greeting: Uint8Array[];
  question(stateVector: Uint8Array): Uint8Array;
  answer(update: Uint8Array): Uint8Array;
  update(update: Uint8Array): Uint8Array;
  caret(awarenessUpdate: Uint8Array): Uint8Array;
  read(frame: Uint8Array): Message;
}

const sync = 0;
const awareness = 1;
const auth = 2;
const syncReply = 4;

/** The protocol of y-websocket. */
export const plainWire: Wire = wireWith(null);

/** The same messages, each led by the name of the document, and a token first. */
export function hocuspocusWire(documentName: string): Wire {
  const token = frame(documentName, (encoder) => {
    encoding.writeVarUint(encoder, auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'anybody');
  });
  return { ...wireWith(documentName), greeting: [token] };
}

function wireWith(address: string | null): Wire {
  const syncFrame = (type: number) => (payload: Uint8Array) =>
    frame(address, (encoder) => {
      encoding.writeVarUint(encoder, sync);
      encoding.writeVarUint(encoder, type);
      encoding.writeVarUint8Array(encoder, payload);
    });
  return {
    greeting: [],
    question: syncFrame(0),
    answer: syncFrame(1),
    update: syncFrame(2),
    caret: (awarenessUpdate) =>
      frame(address, (encoder) => {
        encoding.writeVarUint(encoder, awareness);
        encoding.writeVarUint8Array(encoder, awarenessUpdate);
      }),
    read: (bytes) => {
      const decoder = decoding.createDecoder(bytes);
      if (address !== null) decoding.readVarString(decoder);
      return readMessage(decoder);
    },
  };
}

function frame(address: string | null, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    if (address !== null) encoding.writeVarString(encoder, address);
    write(encoder);
  });
}

function readMessage(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder);
  if (type !== sync && type !== syncReply) return { kind: 'other' };
  switch (decoding.readVarUint(decoder)) {
    case 0:
      return { kind: 'question' };
    case 1:
      return { kind: 'answer', update: decoding.readVarUint8Array(decoder) };
    default:
      return { kind: 'update', update: decoding.readVarUint8Array(decoder) };
  }
}
