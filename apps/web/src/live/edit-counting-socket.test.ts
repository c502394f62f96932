import { encodeSync, messageTypes, syncTypes } from '@undersigned/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { editCountingSocket } from './edit-counting-socket';
import { browserByHand } from './testing/browser-by-hand';

const frame = (type: Parameters<typeof encodeSync>[0], ...bytes: number[]) =>
  new Uint8Array(encodeSync(type, Uint8Array.from(bytes)));
const letter = (number: number) => frame(syncTypes.update, number);
const answer = frame(syncTypes.step2, 0, 0);
const question = frame(syncTypes.step1, 0);
const caret = Uint8Array.of(messageTypes.awareness, 1, 0);

const browser = browserByHand();
let sent: unknown[];
let onEdit: ReturnType<typeof vi.fn<() => void>>;

/** A socket that is open and keeps what it is handed. */
class OpenSocket extends EventTarget {
  static OPEN = 1;
  readyState = OpenSocket.OPEN;
  send(data: unknown): void {
    sent.push(data);
  }
  close(): void {
    this.readyState = 2;
  }
}

function socket({ writes = true } = {}): WebSocket {
  const Socket = editCountingSocket({
    writes,
    onOpen: () => undefined,
    onServerHas: () => undefined,
    onEdit,
    onCaughtUp: () => undefined,
  });
  return new Socket('ws://localhost');
}

beforeEach(() => {
  vi.stubGlobal('WebSocket', OpenSocket);
  sent = [];
  onEdit = vi.fn();
});

describe('what a page sends', () => {
  it('leaves after the picture, letters and carets in the order in which they came', () => {
    const open = socket();
    open.send(answer);
    open.send(letter(1));
    open.send(caret);
    open.send(letter(2));
    expect(sent).toEqual([answer]);
    expect(onEdit).toHaveBeenCalledTimes(3);
    browser.draw();
    expect(sent).toEqual([answer, letter(1), caret, letter(2)]);
  });

  it('takes along what waits when something goes at once', () => {
    const open = socket();
    open.send(answer);
    open.send(letter(1));
    open.send(question);
    expect(sent).toEqual([answer, letter(1), question]);
    browser.draw();
    expect(sent).toHaveLength(3);
  });

  it('leaves before the socket closes, and not into one that is closing', () => {
    const open = socket();
    open.send(answer);
    open.send(letter(1));
    open.close();
    expect(sent).toEqual([answer, letter(1)]);
    open.send(letter(2));
    browser.draw();
    expect(sent).toHaveLength(2);
  });

  it('has no letter before the server has got its answer, and none at all from a reader', () => {
    const early = socket();
    early.send(letter(1));
    const reader = socket({ writes: false });
    reader.send(answer);
    reader.send(letter(1));
    browser.draw();
    expect(sent).toEqual([]);
    expect(onEdit).not.toHaveBeenCalled();
  });
});
