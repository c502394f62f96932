import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { Client } from './client.js';
import { randomFrom, type Random } from '@undersigned/editor/testing';
import { setStage, type Stage } from './stage.js';
import { token, tokensIn, tokensTypedIn, type, watch } from './tokens.js';

export interface KillStorm {
  kills: number;
  seed: number;
  /** Who types at once, spread over the texts. */
  writers?: number;
  texts?: number;
  say?: (line: string) => void;
}

/** What a run found; `faults` is empty when the promise held. */
export interface Verdict {
  kills: number;
  typed: number;
  /** Acknowledged to their authors or shown to somebody else. */
  seen: number;
  recovered: number;
  faults: string[];
}

/** Texts are changed for new ones before a fresh client takes long to read them. */
const killsPerText = 12;

/**
 * Kills the document server while people type, right at an acknowledgement or up to five milliseconds after one,
 * takes every client away before it is started again, and reads the texts with fresh ones. Nothing of the
 * clients' comes back, so what is there then was on the disk: everything seen is recovered, everything recovered
 * was typed, each word stands there once, and the log names the person who typed it.
 */
export async function killStorm(settings: KillStorm): Promise<Verdict> {
  const { kills, seed, writers = 24, texts = 4, say = () => undefined } = settings;
  const random = randomFrom(seed);
  const stage = await setStage({ writers });
  const verdict: Verdict = { kills: 0, typed: 0, seen: 0, recovered: 0, faults: [] };
  let history: TextHistory[] = [];
  try {
    await stage.start();
    for (let kill = 0; kill < kills && verdict.faults.length === 0; kill++) {
      if (kill % killsPerText === 0) {
        history = [];
        for (let n = 0; n < texts; n++) history.push(new TextHistory(await stage.newDocument()));
      }
      await typeUntilKilled(stage, history, kill, random.fork(kill));
      await stage.start();
      for (const text of history) await check(stage, text, verdict);
      verdict.kills++;
      if (verdict.kills % 10 === 0 || verdict.kills === kills) say(lineOf(verdict));
    }
    return verdict;
  } finally {
    await stage.dispose();
  }
}

const lineOf = ({ kills, typed, seen, recovered, faults }: Verdict) =>
  `${kills} kills: ${typed} typed, ${seen} seen, ${recovered} recovered, ${faults.length} faults`;

/** What is known of one text from outside the server, which is all the judgement rests on. */
class TextHistory {
  /** The index in `stage.writers` of who typed each word. */
  readonly typed = new Map<string, number>();
  readonly seen = new Set<string>();
  /** Words judged in earlier rounds. */
  judged = { typed: 0, seen: 0, recovered: 0, logged: 0 };

  constructor(readonly documentId: DocumentId) {}
}

async function typeUntilKilled(
  stage: Stage,
  texts: TextHistory[],
  kill: number,
  random: Random,
): Promise<void> {
  let acknowledgements = random.between(30, 200);
  const delay = random.chance(0.3) ? 0 : random.next() * 5;
  const ending = { isKilled: false };
  const strike = () => {
    if (ending.isKilled) return;
    ending.isKilled = true;
    void stage.kill();
  };
  const acknowledged = () => {
    if (--acknowledgements === 0) {
      if (delay === 0) strike();
      else setTimeout(strike, delay);
    }
  };
  const people = stage.writers.map((_, index) => {
    const text = texts[index % texts.length];
    if (!text) throw new Error('there is no text to write in');
    return new TypingPerson(stage, text, index, acknowledged);
  });
  await until('everybody to be at their text', () => people.every(({ client }) => client.isSynced));
  for (const person of people) person.begin(kill, random.between(4, 25));
  await until('the kill', () => ending.isKilled);
  for (const person of people) person.end();
  // What the server had handed to the network before it died still arrives, and counts as seen.
  await until('every connection to break', () => people.every(({ client }) => client.closed !== null));
  for (const person of people) person.client.leave();
  await stage.kill();
}

class TypingPerson {
  readonly client: Client;
  /** The word in each frame sent; the first frame of a connection has none. */
  readonly #words: string[] = [''];
  #timer: NodeJS.Timeout | null = null;
  #confirmed = 0;

  constructor(
    stage: Stage,
    private readonly text: TextHistory,
    private readonly index: number,
    private readonly acknowledged: () => void,
  ) {
    const writer = stage.writers[index];
    if (!writer) throw new Error('nobody writes');
    const ydoc = new Y.Doc();
    watch(ydoc, (word) => text.seen.add(word));
    this.client = new Client(
      ydoc,
      { port: stage.port, documentId: text.documentId, writer },
      { onSaved: (frames) => this.#saved(frames) },
    );
  }

  begin(kill: number, everyMs: number): void {
    let n = 0;
    this.#timer = setInterval(() => {
      const word = token(`k${kill}.w${this.index}.n${n++}`);
      const before = this.client.sent;
      this.text.typed.set(word, this.index);
      type(this.client.ydoc, word);
      if (this.client.sent > before) this.#words[this.client.sent - 1] = word;
    }, everyMs);
  }

  end(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  #saved(frames: number): void {
    for (; this.#confirmed < frames; this.#confirmed++) {
      const word = this.#words[this.#confirmed];
      if (!word) continue;
      this.text.seen.add(word);
      this.acknowledged();
    }
  }
}

async function check(stage: Stage, text: TextHistory, verdict: Verdict): Promise<void> {
  const { documentId, typed, seen, judged } = text;
  const [writer] = stage.writers;
  if (!writer) throw new Error('nobody reads');
  const fresh = new Client(new Y.Doc(), { port: stage.port, documentId, writer });
  await until('a fresh client to have the text', () => fresh.isSynced);
  const found = tokensIn(fresh.ydoc);
  fresh.leave();
  const recovered = new Set(found);
  const say = (what: string, words: Iterable<string>) => {
    const list = [...words];
    if (list.length > 0) verdict.faults.push(`${documentId}: ${what}: ${list.slice(0, 5).join(' ')}`);
  };
  say(
    'seen and lost',
    [...seen].filter((word) => !recovered.has(word)),
  );
  say(
    'never typed',
    [...recovered].filter((word) => !typed.has(word)),
  );
  say(
    'there twice',
    found.filter((word, index) => found.includes(word, index + 1)),
  );
  const onDisk = new Set(tokensIn(await stage.read(documentId)));
  say(
    'shown and not on the disk',
    [...recovered].filter((word) => !onDisk.has(word)),
  );
  for (const { seq, bytes, personId } of await stage
    .ctx()
    .db.read.documentLog.updates(documentId, judged.logged)) {
    judged.logged = seq;
    const wrong = tokensTypedIn(bytes).filter(
      (word) => stage.writers[typed.get(word) ?? -1]?.personId !== personId,
    );
    say(`update ${seq} is somebody else's`, wrong);
  }
  verdict.typed += typed.size - judged.typed;
  verdict.seen += seen.size - judged.seen;
  verdict.recovered += recovered.size - judged.recovered;
  Object.assign(judged, { typed: typed.size, seen: seen.size, recovered: recovered.size });
}
