import type { SuggestedChange } from '@undersigned/domain';
import * as Y from 'yjs';
import { applyChange } from './apply.js';

const pause = 200;

/**
 * A copy of a shared text in which somebody tries out changes. It takes in whatever is written in the shared text and
 * gives nothing back; `keep` is told what is new in it, shortly after each change and when it is closed.
 */
export class Fork {
  readonly ydoc = new Y.Doc();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isTouched: boolean;

  constructor(
    private readonly shared: Y.Doc,
    kept: string,
    private readonly keep: (kept: string) => void,
  ) {
    Y.applyUpdate(this.ydoc, Y.encodeStateAsUpdate(shared), shared);
    this.#isTouched = this.#takeIn(kept);
    shared.on('update', this.#follow);
    this.ydoc.on('update', this.#changed);
  }

  /** What is new here, to go on with it later; empty when nothing is. */
  kept(): string {
    if (!this.#isTouched) return '';
    return encoded(Y.encodeStateAsUpdate(this.ydoc, Y.encodeStateVector(this.shared)));
  }

  /** Keeps what is not kept yet. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.keep(this.kept());
  }

  close(): void {
    this.flush();
    this.shared.off('update', this.#follow);
    this.ydoc.destroy();
  }

  #takeIn(kept: string): boolean {
    if (kept === '') return false;
    try {
      Y.applyUpdate(this.ydoc, decoded(kept));
      return true;
    } catch {
      return false; // what another release kept may look different
    }
  }

  readonly #follow = (update: Uint8Array) => Y.applyUpdate(this.ydoc, update, this.shared);

  readonly #changed = (_update: Uint8Array, origin: unknown) => {
    if (origin === this.shared) return;
    this.#isTouched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  };
}

/** What a fork of this text keeps that holds these changes and no others. */
export function keptWith(shared: Y.Doc, changes: SuggestedChange[]): string {
  const fork = new Fork(shared, '', () => undefined);
  for (const change of changes) applyChange(fork.ydoc, change);
  const kept = fork.kept();
  fork.close();
  return kept;
}

function encoded(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

const decoded = (kept: string): Uint8Array => Uint8Array.from(atob(kept), (unit) => unit.charCodeAt(0));
