import type { CloseReason } from '@undersigned/protocol';
import { reconnectDelay } from './reconnect-delay';
import { signInDelay } from './sign-in-delay';

/** Comes back to a server that closed the connection: later each time, and at once when the network is back. */
export class ReturnTimer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #signInAttempt = 0;

  constructor(private readonly connect: () => void) {}

  /** The connection is good again. */
  arrived(): void {
    this.#attempt = 0;
    this.#signInAttempt = 0;
  }

  /** Asks whether the same person has signed in anew, in another window; false once that was asked often enough. */
  afterSignIn(): boolean {
    this.stop();
    const delay = signInDelay(this.#signInAttempt++);
    if (delay === null) return false;
    this.#timer = setTimeout(this.#now, delay);
    return true;
  }

  soon(reason: CloseReason | null): void {
    this.stop();
    const delay = reconnectDelay(this.#attempt++, reason, Math.random());
    this.#timer = setTimeout(this.#now, delay);
    window.addEventListener('online', this.#now);
  }

  stop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#now);
  }

  readonly #now = (): void => {
    this.stop();
    this.connect();
  };
}
