import { messageTypes, syncTypes } from '@undersigned/protocol';
import * as decoding from 'lib0/decoding';

/** What a client can say on the document socket. The bytes inside are not looked at yet. */
export type Frame =
  | { kind: 'state-vector'; stateVector: Uint8Array }
  /** `isAnswer`: a step 2, which holds everything the client has and the server lacked. */
  | { kind: 'edit'; update: Uint8Array; isAnswer: boolean }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'awareness-query' };

/** Reads the envelope of a frame; null for anything that is not exactly one message of the protocol. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readMessage(decoder);
    return decoding.hasContent(decoder) ? null : frame;
  } catch {
    return null; // cut short, or a length that lies
  }
}

function readMessage(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return readSync(decoder);
    case messageTypes.awareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case messageTypes.queryAwareness:
      return { kind: 'awareness-query' };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case syncTypes.step1:
      return { kind: 'state-vector', stateVector: decoding.readVarUint8Array(decoder) };
    case syncTypes.step2:
      return { kind: 'edit', update: decoding.readVarUint8Array(decoder), isAnswer: true };
    case syncTypes.update:
      return { kind: 'edit', update: decoding.readVarUint8Array(decoder), isAnswer: false };
    default:
      return null;
  }
}
