import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { encodeRefusal, encodeSaved, messageTypes, readRefusal, readSaved } from './message.js';

const opened = (frame: Uint8Array) => {
  const decoder = decoding.createDecoder(frame);
  return { type: decoding.readVarUint(decoder), decoder };
};

describe('frames of our own', () => {
  it('say how far things are saved', () => {
    const { type, decoder } = opened(encodeSaved({ seq: 70_000, frames: 3 }));
    expect(type).toBe(messageTypes.saved);
    expect(readSaved(decoder)).toEqual({ seq: 70_000, frames: 3 });
  });

  it('refuse in the words of y-protocols', () => {
    const { type, decoder } = opened(encodeRefusal('not_yours'));
    expect(type).toBe(messageTypes.auth);
    expect(readRefusal(decoder)).toBe('not_yours');
  });

  it('take no refusal for one they do not know', () => {
    const unknown = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'because');
    });
    expect(readRefusal(decoding.createDecoder(unknown))).toBeNull();
  });
});
