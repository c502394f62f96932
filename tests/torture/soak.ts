import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { Client } from './client.js';
import { randomFrom, type Random } from '@undersigned/editor/testing';
import { memoryOf } from './memory-of.js';
import { setStage, type Stage } from './stage.js';
import { token } from './tokens.js';

export interface Soak {
  minutes: number;
  sockets: number;
  seed: number;
  say?: (line: string) => void;
}

export interface SoakVerdict {
  edits: number;
  connections: number;
  /** The least memory of the server in each minute, in MB. */
  memory: number[];
  /** The most it ever had: whole texts are made in threads, whose memory is there for seconds. */
  peak: number;
  /** How much of it comes with every minute, over the second half of the run. */
  slope: number;
  faults: string[];
}

const texts = 20;
const socketsPerPerson = 15;
const mostGrowth = 1;
const looksPerMinute = 30;
/** Texts stay as long as a statement is: each edit replaces an older paragraph once there are this many. */
const paragraphs = 200;

/**
 * Many sockets at twenty texts type gently, come and go, for as long as one likes. The server's memory must not
 * grow by more than a megabyte a minute, nobody may be refused, and in the end everybody is saved.
 */
export async function soak({ minutes, sockets, seed, say = () => undefined }: Soak): Promise<SoakVerdict> {
  const random = randomFrom(seed);
  const stage = await setStage({ writers: Math.ceil(sockets / socketsPerPerson) });
  const verdict: SoakVerdict = { edits: 0, connections: 0, memory: [], peak: 0, slope: 0, faults: [] };
  try {
    const documents: DocumentId[] = [];
    for (let n = 0; n < texts; n++) documents.push(await stage.newDocument());
    const { pid } = await stage.start();
    if (pid === undefined) throw new Error('the server has no process');
    const visitors = Array.from(
      { length: sockets },
      (_, index) => new Visitor(stage, documents[index % texts]!, index, random.fork(index), verdict),
    );
    for (let minute = 1; minute <= minutes; minute++) {
      const { least, most } = await memoryOfAMinute(pid);
      verdict.memory.push(least);
      verdict.peak = Math.max(verdict.peak, most);
      const { edits, connections } = verdict;
      say(`minute ${minute}: ${least} to ${most} MB, ${edits} edits, ${connections} connections`);
    }
    verdict.slope = slopeOf(verdict.memory.slice(Math.floor(verdict.memory.length / 2)));
    if (verdict.slope > mostGrowth) verdict.faults.push(`memory grows by ${verdict.slope} MB a minute`);
    for (const visitor of visitors) visitor.rest();
    await until('everybody to be saved', () => visitors.every(({ isSaved }) => isSaved), 60_000);
    for (const visitor of visitors) visitor.leave();
    say(`${verdict.slope} MB a minute over the second half, at most ${verdict.peak} MB`);
    return verdict;
  } finally {
    await stage.dispose();
  }
}

/** Types a word about every three seconds, and every few minutes loses the connection for a moment. */
class Visitor {
  #ydoc = new Y.Doc();
  #client: Client;
  #timer: NodeJS.Timeout;
  #isResting = false;
  #isAway = false;
  #typed = 0;

  constructor(
    private readonly stage: Stage,
    private readonly documentId: DocumentId,
    private readonly index: number,
    private readonly random: Random,
    private readonly verdict: SoakVerdict,
  ) {
    this.#client = this.#connect();
    this.#timer = this.#soon();
  }

  get isSaved(): boolean {
    return this.#client.isSynced && this.#client.isSaved;
  }

  rest(): void {
    this.#isResting = true;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#isAway = true;
    this.#client.leave();
  }

  #soon(): NodeJS.Timeout {
    return setTimeout(
      () => {
        if (!this.#isResting) this.#act();
        this.#timer = this.#soon();
      },
      this.random.between(1_000, 5_000),
    );
  }

  #act(): void {
    if (this.random.chance(0.01)) return this.#client.leave();
    const body = this.#ydoc.getXmlFragment('body');
    this.#ydoc.transact(() => {
      if (body.length >= paragraphs) body.delete(this.random.between(0, body.length - 1));
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`Something to say ${token(`w${this.index}.n${this.#typed++}`)}`)]);
      body.insert(this.random.between(0, body.length), [paragraph]);
    });
    this.verdict.edits++;
  }

  #connect(): Client {
    this.verdict.connections++;
    const { port } = this.stage;
    const writer = this.stage.writers[Math.floor(this.index / socketsPerPerson)];
    if (!writer) throw new Error('nobody connects');
    return new Client(
      this.#ydoc,
      { port, documentId: this.documentId, writer },
      { onClosed: () => this.#comeBack() },
    );
  }

  #comeBack(): void {
    this.verdict.faults.push(
      ...this.#client.refusals.map((refusal) => `${this.index} was refused: ${refusal}`),
    );
    if (this.#isAway) return;
    // Half come back as they were, half as somebody who opens the page anew and has nothing.
    if (this.isSaved && this.random.chance(0.5)) this.#ydoc = new Y.Doc();
    setTimeout(() => !this.#isAway && (this.#client = this.#connect()), this.random.between(100, 2_000));
  }
}

/** The least and the most memory that a process has within the next minute: what is lost does not go away again. */
async function memoryOfAMinute(pid: number): Promise<{ least: number; most: number }> {
  const seen: number[] = [];
  while (seen.length < looksPerMinute) {
    await new Promise((resolve) => setTimeout(resolve, 60_000 / looksPerMinute));
    seen.push(memoryOf(pid));
  }
  return { least: Math.min(...seen), most: Math.max(...seen) };
}

/** Least squares, in MB a minute, to two digits. */
function slopeOf(values: number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const under = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  return under === 0 ? 0 : Math.round((100 * over) / under) / 100;
}
