import { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Duplex } from 'node:stream';
import type { Access, OrganisationId, PersonId } from '@undersigned/domain';
import {
  closeCodes,
  encodePause,
  encodeRefusal,
  encodeSaved,
  encodeSync,
  encodeSyncHead,
  endsAccess,
  syncTypes,
  type CloseReason,
  type FrameRefusal,
  type Pause,
  type PresentUser,
} from '@undersigned/protocol';
import { WebSocket, type RawData } from 'ws';
import { readFrame, type Frame } from './frame.js';
import { emptyAwareness, readAwareness, readCaret } from './presence.js';
import type { Participant, Room } from './room.js';
import { SavedFrames } from './saved-frames.js';
import { socketFrame, socketFrameHead } from './socket-frame.js';
import { isStateVector } from './state-vector.js';
import { Strikes } from './strikes.js';
import { TokenBucket } from './token-bucket.js';

export interface ConnectionSettings {
  framesPerSecond: number;
  framesAtOnce: number;
  bytesPerSecond: number;
  bytesAtOnce: number;
  /** A reader who is further behind than this is sent away and resynchronises. */
  mostUnsentBytes: number;
  /** Without a renewed lease for this long nothing goes in or out. */
  leaseMs: number;
  pingMs: number;
}

/** Who is at the other end, fixed at the door. */
export interface Guest {
  personId: PersonId;
  organisationId: OrganisationId | null;
  user: PresentUser;
  access: Exclude<Access, 'none'>;
  wantsSaved: boolean;
}

/**
 * One socket at one document. What it may do is fixed when it is made: without edit access there is no `write`
 * here at all, so no sequence of bytes leads to the text.
 */
export class Connection implements Participant {
  readonly personId: PersonId;
  readonly organisationId: OrganisationId | null;
  readonly user: PresentUser;
  readonly #write: ((update: Uint8Array) => FrameRefusal | null) | null;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #badFrames = new Strikes(20, 10_000);
  readonly #forbidden = new Strikes(3, Infinity);
  readonly #resyncs = new Strikes(10, 10_000);
  /** Pings, and pongs nobody asked for. A proxy sends one in half a minute. */
  readonly #controlFrames = new Strikes(100, 10_000);
  /** Questions that cost more to answer than to ask. A client asks once when it comes. */
  readonly #questions = new TokenBucket(2, 4);
  #unanswered: { stateVector: Uint8Array; timer: NodeJS.Timeout } | null = null;
  readonly #pings: NodeJS.Timeout;
  #isFollowing = false;
  #isAnswering = true;
  #isResyncing = true;
  #client: number | null = null;
  readonly #savedFrames = new SavedFrames();
  #leaseUntil: number;
  #isOver = false;

  /** `stream` is what `socket` speaks on: frames that are the same for everybody go there as they are. */
  constructor(
    private readonly socket: WebSocket,
    private readonly stream: Duplex,
    private readonly room: Room,
    private readonly guest: Guest,
    private readonly settings: ConnectionSettings,
    private readonly tell: { closed: () => void; fault: (error: unknown) => void },
  ) {
    this.personId = guest.personId;
    this.organisationId = guest.organisationId;
    this.user = guest.user;
    this.#write = guest.access === 'edit' ? (update) => room.write(this, update) : null;
    this.#frames = new TokenBucket(settings.framesPerSecond, settings.framesAtOnce);
    this.#bytes = new TokenBucket(settings.bytesPerSecond, settings.bytesAtOnce);
    this.#leaseUntil = performance.now() + settings.leaseMs;
    this.#pings = setInterval(() => this.#ping(), settings.pingMs).unref();
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => this.#answered());
    socket.on('ping', (data) => this.#pong(data));
    socket.on('close', () => this.#end());
    socket.on('error', () => undefined); // ws closes the socket itself, with 1009 or 1002
    this.#begin();
  }

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  send(message: Uint8Array): void {
    if (this.#maySend()) this.socket.send(message);
  }

  sendFramed(frames: Buffer): void {
    if (this.#maySend() && this.socket.readyState === WebSocket.OPEN) this.stream.write(frames);
  }

  saved(seq: number, frames: number): Buffer | null {
    if (!this.#savedFrames.saved(frames) || !this.guest.wantsSaved) return null;
    return socketFrame(encodeSaved({ seq, frames: this.#savedFrames.count }));
  }

  paused(pause: Pause | null): void {
    if (this.guest.wantsSaved) this.send(encodePause(pause));
    if (!pause && this.#write) this.askForMissing();
  }

  askForMissing(): void {
    this.#isResyncing = true;
    this.send(encodeSync(syncTypes.step1, this.room.stateVector()));
  }

  renewLease(): void {
    this.#leaseUntil = performance.now() + this.settings.leaseMs;
  }

  close(reason: CloseReason): void {
    if (this.#isOver) return;
    this.#end();
    const isRightGone = endsAccess(reason);
    // What waits for a slow reader would go out before the close frame does. The next handshake tells them why.
    if (isRightGone && this.stream.writableLength > 0) return this.#cut();
    this.socket.close(closeCodes[reason].code, reason);
    // A peer that does not answer the closing handshake must not keep the socket.
    const patience = isRightGone ? 500 : 2_000;
    setTimeout(() => (isRightGone ? this.#cut() : this.socket.terminate()), patience).unref();
  }

  /** Ends the connection with what is still on its way, as far as that is in the kernel's hands as well. */
  #cut(): void {
    if (this.stream instanceof Socket) this.stream.resetAndDestroy();
    else this.socket.terminate();
  }

  #maySend(): boolean {
    if (this.#isOver) return false;
    const isBehind = this.stream.writableLength > this.settings.mostUnsentBytes;
    if (performance.now() > this.#leaseUntil) this.close('text-unavailable');
    else if (isBehind) this.close('too-slow');
    return !this.#isOver;
  }

  #begin(): void {
    this.room.join(this);
    // Stock clients answer a step 1 with a write, so only those who may write are asked.
    if (this.#write) this.room.askForMissing(this);
    if (this.room.pause) this.paused(this.room.pause);
    const present = this.room.presentNow();
    if (present) this.send(present);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#pings);
    if (this.#unanswered) clearTimeout(this.#unanswered.timer);
    this.room.leave(this);
    this.tell.closed();
  }

  #ping(): void {
    if (!this.#isAnswering) return this.socket.terminate();
    this.#isAnswering = false;
    this.socket.ping();
    this.send(emptyAwareness);
  }

  #pong(data: Buffer): void {
    this.#strike(this.#controlFrames, null, 'bad-frame');
    if (!this.#isOver) this.socket.pong(data);
  }

  #answered(): void {
    if (this.#isAnswering) return this.#strike(this.#controlFrames, null, 'bad-frame');
    this.#isAnswering = true;
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isOver) return;
    if (performance.now() > this.#leaseUntil) return this.close('text-unavailable');
    const bytes = asBytes(data);
    this.#slowDown(bytes.length);
    const frame = isBinary ? readFrame(bytes) : null;
    if (!frame) return this.#strike(this.#badFrames, 'bad_frame', 'bad-frame');
    try {
      this.#take(frame);
    } catch (error) {
      // A fault of ours at one person's frame must not end the others' work.
      this.tell.fault(error);
      this.close('internal');
    }
  }

  #take(frame: Frame): void {
    switch (frame.kind) {
      case 'state-vector':
        return this.#answerSoon(frame.stateVector);
      case 'edit':
        return this.#edit(frame);
      case 'awareness':
        return this.#showPresence(frame.update);
      case 'awareness-query': {
        const present = this.#questions.tryTake() ? this.room.presentNow() : null;
        if (present) this.send(present);
      }
    }
  }

  /** Of questions that come too fast only the last is answered: it says what the others said. */
  #answerSoon(stateVector: Uint8Array): void {
    if (!this.#unanswered && this.#questions.tryTake()) return this.#answer(stateVector);
    const later = () => {
      const waiting = this.#unanswered;
      this.#unanswered = null;
      if (waiting && !this.#isOver) this.#answerSoon(waiting.stateVector);
    };
    const timer = this.#unanswered?.timer ?? setTimeout(later, this.#questions.nextMs).unref();
    this.#unanswered = { stateVector: stateVector.slice(), timer };
  }

  #answer(stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) return this.#strike(this.#badFrames, 'bad_frame', 'bad-frame');
    this.#sendText(this.room.missingFor(stateVector));
    this.#isFollowing = true;
  }

  /** As it lies in memory: when fifty come at once, a long text is not copied for each. */
  #sendText(update: Uint8Array): void {
    if (!this.#maySend() || this.socket.readyState !== WebSocket.OPEN) return;
    this.stream.cork();
    this.stream.write(socketFrameHead(encodeSyncHead(syncTypes.step2, update.length), update.length));
    this.stream.write(update);
    this.stream.uncork();
  }

  #edit({ update, isAnswer }: Extract<Frame, { kind: 'edit' }>): void {
    if (!this.#write) return this.#strike(this.#forbidden, 'forbidden', 'forbidden');
    if (this.room.pause) return this.#savedFrames.letGo();
    if (isAnswer) this.#isResyncing = false;
    // Before it is judged: what the log holds already is on disk at once.
    this.#savedFrames.putInLine({ isAnswer });
    const refusal = this.#write(update);
    if (refusal === null) return;
    if (refusal === 'gap' && !isAnswer) return this.#waitForAnswer();
    this.send(encodeRefusal(refusal));
    this.close('update-refused');
  }

  /**
   * An edit that builds on one the server lacks, as when somebody types before the offline edits are through.
   * The client's next step 2 holds both, so this one can be let go.
   */
  #waitForAnswer(): void {
    this.#savedFrames.takeBack();
    if (this.#isResyncing) return;
    if (this.#resyncs.add()) return this.close('update-refused');
    this.askForMissing();
  }

  /** Of all states in the update only one is taken: that of the one client id this connection shows. */
  #showPresence(update: Uint8Array): void {
    const states = readAwareness(update);
    if (!states) return this.#strike(this.#badFrames, 'bad_frame', 'bad-frame');
    const client = this.#client ?? (states.size === 1 ? [...states.keys()][0] : undefined);
    if (client === undefined) return;
    const caret = readCaret(states.get(client) ?? '');
    if (caret === undefined) return;
    const isShown = this.room.showPresence(this, client, caret, { mayWrite: this.#write !== null });
    if (isShown) this.#client = client;
  }

  #strike(strikes: Strikes, refusal: FrameRefusal | null, reason: CloseReason): void {
    if (refusal) this.send(encodeRefusal(refusal));
    if (strikes.add()) this.close(reason);
  }

  /** Stops reading from a client that sends faster than anybody types; nothing is lost, it waits in its socket. */
  #slowDown(bytes: number): void {
    const waitMs = Math.max(this.#frames.take(1), this.#bytes.take(bytes));
    if (waitMs === 0 || this.socket.isPaused) return;
    this.socket.pause();
    setTimeout(() => this.socket.resume(), waitMs).unref();
  }
}

function asBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}
