import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import { Distribution } from '../../bench/load/distribution.js';
import { until } from '../../support/until.js';
import { Client } from '../client.js';
import type { Stage } from '../stage.js';
import { token, type, watch } from '../tokens.js';

/** What one person types in this time: a word, about as fast as people do. */
const everyMs = 1_000;

/** People who edit while others sign: every word is timed until it stands on the screens of the others. */
export class Typists {
  /** Milliseconds from typing to each other client. */
  readonly seen = new Distribution();
  readonly #clients: Client[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #typedAt = new Map<string, number>();
  #typed = 0;

  constructor(
    private readonly stage: Stage,
    private readonly documents: DocumentId[],
  ) {}

  /** Everybody opens a text. */
  async enter(): Promise<void> {
    for (const [index, writer] of this.stage.writers.entries()) {
      const ydoc = new Y.Doc();
      watch(ydoc, (word) => this.#seen(word));
      const documentId = this.documents[index % this.documents.length];
      if (!documentId) throw new Error('there is no text to write in');
      this.#clients.push(new Client(ydoc, { port: this.stage.port, documentId, writer }));
    }
    await until('everybody to be at their text', () => this.#clients.every(({ isSynced }) => isSynced));
  }

  begin(): void {
    for (const [index, { ydoc }] of this.#clients.entries()) {
      const first = (index * everyMs) / this.#clients.length;
      const start = setTimeout(() => {
        this.#timers.push(setInterval(() => this.#type(ydoc, index), everyMs));
      }, first);
      this.#timers.push(start);
    }
  }

  /** Everybody stops and waits until all of it is on the disk; gives what was typed. */
  async end(): Promise<{ typed: number; refusals: string[] }> {
    for (const timer of this.#timers) clearTimeout(timer);
    await until('everybody to be saved', () => this.#clients.every(({ isSaved }) => isSaved), 60_000);
    const refusals = this.#clients.flatMap((client) => client.refusals);
    for (const client of this.#clients) client.leave();
    return { typed: this.#typed, refusals };
  }

  #type(ydoc: Y.Doc, index: number): void {
    const word = token(`w${index}.n${this.#typed++}`);
    this.#typedAt.set(word, performance.now());
    type(ydoc, word);
  }

  #seen(word: string): void {
    const typedAt = this.#typedAt.get(word);
    if (typedAt !== undefined) this.seen.add(performance.now() - typedAt);
  }
}
