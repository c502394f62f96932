import type { DocumentId } from '@undersigned/domain';
import { headlessEditor, randomEdit, type Editor, type Random } from '@undersigned/editor/testing';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { Client } from './client.js';
import { RoughNetwork } from './rough-network.js';
import type { Stage, Writer } from './stage.js';

/** A few people at one text for a while. */
export class Schedule {
  people: RoamingPerson[] = [];
  edits = 0;
  #documentId: DocumentId | null = null;
  #network: RoughNetwork | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly random: Random,
    readonly number: number,
  ) {}

  get documentId(): DocumentId {
    if (!this.#documentId) throw new Error('the schedule has not begun');
    return this.#documentId;
  }

  get connections(): number {
    return this.people.reduce((sum, { connections }) => sum + connections, 0);
  }

  async begin(): Promise<void> {
    this.#documentId = await this.stage.newDocument();
    this.#network = await RoughNetwork.before(this.stage.port, this.random.fork('network'));
    const { port } = this.#network;
    const count = this.random.between(3, this.stage.writers.length);
    this.people = this.stage.writers
      .slice(0, count)
      .map(
        (writer, index) =>
          new RoamingPerson({ port, documentId: this.documentId, writer }, this.random.fork(index)),
      );
    await until('everybody to have the text', () => this.people.every(({ editor }) => editor));
  }

  /** Everybody edits at a pace of their own; now and then somebody leaves the network or repeats themselves. */
  async edit(): Promise<void> {
    this.#network?.roughen();
    await Promise.all(
      this.people.map(async (person, index) => {
        const random = this.random.fork(`edits ${index}`);
        const count = random.between(5, 20);
        for (let n = 0; n < count; n++) {
          await new Promise((resolve) => setTimeout(resolve, random.between(0, 60)));
          person.edit(random, `${index}.${n} `);
          this.edits++;
        }
      }),
    );
  }

  /** Waits until nobody has anything left to say. Throws when that does not come about. */
  async settle(): Promise<void> {
    this.#network?.calm();
    for (const person of this.people) person.calm();
    await until('everybody to be connected and saved', () =>
      this.people.every(({ isSaved }) => isSaved),
    ).catch((error: Error) => {
      const troubles = this.people.filter(({ isSaved }) => !isSaved).map(({ trouble }) => trouble);
      throw new Error(`${error.message}: ${troubles.join('; ')}`);
    });
    await until(
      'everybody to know the same',
      () => new Set(this.people.map(({ known }) => known)).size === 1,
    );
  }

  /** The text as somebody gets it who has nothing yet. */
  async freshCopy(): Promise<Y.Doc> {
    const [writer] = this.stage.writers;
    if (!writer) throw new Error('nobody reads');
    const ydoc = new Y.Doc();
    const client = new Client(ydoc, { port: this.stage.port, documentId: this.documentId, writer });
    await until('a fresh client to have the text', () => client.isSynced);
    client.leave();
    return ydoc;
  }

  async end(): Promise<void> {
    for (const person of this.people) person.end();
    await this.#network?.close();
  }
}

/** Somebody with an editor who comes back whenever the connection has gone. */
class RoamingPerson {
  readonly ydoc = new Y.Doc();
  readonly refusals: string[] = [];
  editor: Editor | null = null;
  connections = 0;
  #client: Client;
  #lastEdit: Uint8Array | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isCalm = false;
  #isOver = false;
  readonly #closings = new Set<number | null>();

  constructor(
    private readonly address: { port: number; documentId: DocumentId; writer: Writer },
    private readonly random: Random,
  ) {
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (!(origin instanceof Client)) this.#lastEdit = update;
      else if (random.chance(0.05)) Y.applyUpdate(this.ydoc, update, origin);
    });
    this.#client = this.#connect();
  }

  get isSaved(): boolean {
    return this.#client.isSynced && this.#client.isSaved;
  }

  /** How this person's connections ended, and with what refusals. */
  get trouble(): string {
    return `closed with ${[...this.#closings].join(' ')}, refused ${[...new Set(this.refusals)].join(' ') || 'nothing'}`;
  }

  /** How much of everybody's this person has, what was deleted included: that moves no clock. */
  get known(): string {
    const vector = [...Y.decodeStateVector(Y.encodeStateVector(this.ydoc))];
    const { clients } = Y.createDeleteSetFromStructStore(this.ydoc.store);
    const deleted = [...clients].map(([client, ranges]) => [
      client,
      ranges.map(({ clock, len }) => [clock, len]),
    ]);
    const byClient = (one: unknown[], other: unknown[]) => Number(one[0]) - Number(other[0]);
    return JSON.stringify([vector.sort(byClient), deleted.sort(byClient)]);
  }

  edit(random: Random, word: string): void {
    if (!this.editor) throw new Error('there is no editor yet');
    randomEdit(this.editor, random, word);
    if (this.#lastEdit && random.chance(0.05)) this.#client.repeat(this.#lastEdit);
    if (random.chance(0.04)) this.#client.leave();
  }

  calm(): void {
    this.#isCalm = true;
  }

  end(): void {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#client.leave();
    this.editor?.destroy();
    this.ydoc.destroy();
  }

  #connect(): Client {
    this.connections++;
    return new Client(this.ydoc, this.address, {
      onSynced: () => (this.editor ??= headlessEditor(this.ydoc)),
      onClosed: () => this.#comeBack(),
    });
  }

  #comeBack(): void {
    this.refusals.push(...this.#client.refusals);
    this.#closings.add(this.#client.closed);
    if (this.#isOver) return;
    const pauseMs = this.#isCalm ? 20 : this.random.between(5, 150);
    this.#timer = setTimeout(() => (this.#client = this.#connect()), pauseMs);
  }
}
