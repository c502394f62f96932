import { fileURLToPath } from 'node:url';
import { compiledBeside } from '../thread/compiled-beside.js';
import { JobThread, type ThreadPatience } from '../thread/job-thread.js';
import { tidied } from './tidy.js';

/** Below this the way to a thread costs more than the work, even where it grows with the square. */
const worthTheWay = 2 ** 12;

/** No text that people wrote takes nearly as long. */
const usual: ThreadPatience = { mostMs: 60_000, restMs: 2_000 };

/**
 * Tidies long documents in a thread of its own: Yjs makes an object of every word for it, which kept everybody
 * waiting for a tenth of a second and left its memory behind.
 */
export class TidyingThread {
  readonly #thread: JobThread<Uint8Array, Uint8Array>;

  constructor(patience: Partial<ThreadPatience> = {}) {
    const file = compiledBeside(fileURLToPath(import.meta.url), 'tidying-worker.js');
    this.#thread = new JobThread(file, null, { ...usual, ...patience });
  }

  /** Whether a thread is there at the moment. */
  get isAwake(): boolean {
    return this.#thread.isAwake;
  }

  /** The same as `tidied`. Throws what `JobThread.answer` throws. */
  async tidied(bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes.length < worthTheWay) return tidied(bytes);
    // A copy: what is handed over is gone here, and these bytes may be a window on something larger.
    const copy = new Uint8Array(bytes);
    return this.#thread.answer(copy, [copy.buffer]);
  }

  /** As `JobThread.stop`. */
  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
