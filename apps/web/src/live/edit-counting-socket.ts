import { messageTypes, syncTypes } from '@undersigned/protocol';
import { afterPicture } from './after-picture';

export interface SentEdits {
  /** Whether this person may edit. Otherwise no frame with edits leaves, not even an empty one. */
  writes: boolean;
  /** A new connection begins; the server counts its frames from nought. */
  onOpen: () => void;
  /** The server asks what it lacks and says, as a state vector, what it has. */
  onServerHas: (stateVector: Uint8Array) => void;
  /** A frame with edits is on its way. */
  onEdit: () => void;
  /** The server's first question is answered: whatever was typed before is on its way. */
  onCaughtUp: () => void;
}

/**
 * The WebSocket for an unmodified WebsocketProvider, which counts the frames that carry edits exactly as the
 * server does. Until the server has asked what is missing and got its answer, single edits are held back: the
 * answer contains them, and sent before it they would lean on edits the server does not have yet. Letters and carets
 * leave when the picture that shows them is drawn, in the order in which they came.
 */
export function editCountingSocket(on: SentEdits): typeof WebSocket {
  return class extends WebSocket {
    #isCaughtUp = false;
    #waiting: Data[] = [];
    readonly #letGo = afterPicture(() => this.#sendWaiting());

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('open', on.onOpen);
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : null;
        if (frame && syncType(frame) === syncTypes.step1) on.onServerHas(stateVectorIn(frame));
      });
    }

    override send(data: Data): void {
      const type = syncType(data);
      const isEdit = type === syncTypes.step2 || type === syncTypes.update;
      if (isEdit && !on.writes) return;
      // The provider notices a closing handshake only at its end; what is sent in it goes nowhere.
      if (this.readyState !== WebSocket.OPEN) return;
      if (type === syncTypes.update && !this.#isCaughtUp) return;
      this.#waiting.push(data);
      if (type === syncTypes.update || isCaret(data)) this.#letGo.soon();
      else this.#sendWaiting();
      if (isEdit) on.onEdit();
      if (type === syncTypes.step2 && !this.#isCaughtUp) {
        this.#isCaughtUp = true;
        on.onCaughtUp();
      }
    }

    override close(code?: number, reason?: string): void {
      this.#sendWaiting();
      super.close(code, reason);
    }

    #sendWaiting(): void {
      const waiting = this.#waiting;
      this.#waiting = [];
      if (this.readyState === WebSocket.OPEN) for (const data of waiting) super.send(data);
    }
  };
}

type Data = Parameters<WebSocket['send']>[0];

/** The kind of sync message in a frame; null for frames of another kind. Both numbers take one byte. */
function syncType(data: unknown): number | null {
  if (!(data instanceof Uint8Array) || data[0] !== messageTypes.sync) return null;
  return data[1] ?? null;
}

const isCaret = (data: unknown) => data instanceof Uint8Array && data[0] === messageTypes.awareness;

/** What follows the two numbers and a variable-length count of bytes. */
function stateVectorIn(frame: Uint8Array): Uint8Array {
  const end = frame.findIndex((byte, at) => at >= 2 && byte < 0x80);
  return frame.subarray(end + 1);
}
