import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PressAnswer } from './press-process.js';

/** Bounds of one file: a text of a hundred pages takes less than a second and a tenth of this memory. */
const longestMs = 20_000;
const mostBytes = 768 * 1024 * 1024;
const watchEveryMs = 200;

/**
 * A process that sets PDFs, one at a time, and that can be killed: the typesetter is native code, which a worker
 * thread would have to wait for.
 */
export class Press {
  readonly #process = start({
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  #settle: ((answer: PressAnswer) => void) | null = null;
  #isGone = false;

  constructor() {
    this.#process.on('message', (answer) => this.#settle?.(answer as PressAnswer)); // ours to both ends
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.on('exit', () => this.#end('ended without an answer'));
  }

  /** Whether its process has ended. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Gives the file, or a failure when it takes too long, wants too much memory or the process ends. */
  async print(sheet: string): Promise<PressAnswer> {
    if (this.#isGone) return { ok: false, message: 'the press has ended' };
    let clock: NodeJS.Timeout | undefined;
    let watch: NodeJS.Timeout | undefined;
    try {
      return await new Promise<PressAnswer>((resolve) => {
        this.#settle = resolve;
        clock = setTimeout(() => resolve({ ok: false, message: 'took too long' }), longestMs);
        watch = setInterval(() => {
          void this.#isTooLarge().then((is) => is && resolve({ ok: false, message: 'took too much memory' }));
        }, watchEveryMs);
        this.#hold(true);
        this.#process.send(sheet);
      });
    } finally {
      clearTimeout(clock);
      clearInterval(watch);
      this.#settle = null;
      // The parent does not stay for the sake of a press that has nothing to do.
      this.#hold(false);
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #hold(isBusy: boolean): void {
    if (isBusy) {
      this.#process.ref();
      this.#process.channel?.ref();
    } else {
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }

  /** Where the system tells (Linux); elsewhere the clock alone is the bound. */
  async #isTooLarge(): Promise<boolean> {
    try {
      const status = await readFile(`/proc/${this.#process.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024 > mostBytes;
    } catch {
      return false;
    }
  }

  #end(message: string): void {
    this.#isGone = true;
    this.#settle?.({ ok: false, message });
  }
}

/**
 * The process is loaded from its compiled file, where its imports are: tests run the sources. It is spawned because a
 * bundler that sees `fork` looks for the file, and without the parent's flags: a test runner's lead to the sources.
 */
function start(options: SpawnOptions): ChildProcess {
  const here = fileURLToPath(import.meta.url);
  const folder = here.endsWith('.ts') ? join(dirname(here), '../../dist/pdf') : dirname(here);
  const flags = ['--max-old-space-size=256', join(folder, 'press-process.js')];
  return spawn(process.execPath, flags, options);
}
