import { isMark, isNodeAttribute, nodeNamed } from '@undersigned/editor/schema';
import type { ChildProcess } from 'node:child_process';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { sendAll, sendRaw, type Attack } from './attack.js';
import { Client } from './client.js';
import { hostileFrame, recordedFrames, type Material } from './hostile-frames.js';
import { memoryOf } from './memory-of.js';
import { randomFrom, type Random } from '@undersigned/editor/testing';
import { setStage, type Stage, type Writer } from './stage.js';
import { token, type } from './tokens.js';
import { writeFrame } from './wire.js';

export interface Fuzz {
  frames: number;
  seed: number;
  say?: (line: string) => void;
}

export interface FuzzVerdict {
  frames: number;
  connections: number;
  /** Words the canary typed, each saved and seen by somebody else. */
  words: number;
  slowestWordMs: number;
  memoryGrownBy: number;
  faults: string[];
}

/** A text is changed for a new one before accepted edits make it long. */
const framesPerText = 20_000;
const attackersAtOnce = 6;
const mostGrowth = 256;

/**
 * An editor with bad intentions sends frames made from a seed, while a canary types a word now and then into the
 * same text. Each word is saved and reaches somebody else; afterwards a fresh client, the server's disk and those
 * who were there have the same text, in which nothing stands that the schema does not know.
 */
export async function fuzz({ frames, seed, say = () => undefined }: Fuzz): Promise<FuzzVerdict> {
  const random = randomFrom(seed);
  const stage = await setStage({ writers: 3 });
  const verdict: FuzzVerdict = {
    frames: 0,
    connections: 0,
    words: 0,
    slowestWordMs: 0,
    memoryGrownBy: 0,
    faults: [],
  };
  try {
    const server = await stage.start({ SYNC_FRAMES_PER_SECOND: '100000', SYNC_FRAMES_AT_ONCE: '100000' });
    let before = 0;
    for (let round = 0; verdict.frames < frames && verdict.faults.length === 0; round++) {
      const goal = Math.min(frames, verdict.frames + framesPerText);
      await attackText(stage, goal, random.fork(round), verdict);
      const now = memoryOf(server.pid);
      before ||= now;
      verdict.memoryGrownBy = Math.max(verdict.memoryGrownBy, now - before);
      say(lineOf(verdict));
      if (hasEnded(server)) verdict.faults.push('the server has ended');
    }
    if (verdict.memoryGrownBy > mostGrowth) verdict.faults.push(`${verdict.memoryGrownBy} MiB more`);
    return verdict;
  } finally {
    await stage.dispose();
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const lineOf = ({ frames, connections, words, slowestWordMs, memoryGrownBy, faults }: FuzzVerdict) =>
  `${frames} frames on ${connections} connections: ${words} words of the canary (slowest ${slowestWordMs} ms), ` +
  `+${memoryGrownBy} MiB, ${faults.length} faults`;

async function attackText(stage: Stage, goal: number, random: Random, verdict: FuzzVerdict): Promise<void> {
  const documentId = await stage.newDocument();
  const [canary, observer, attacker] = stage.writers as [Writer, Writer, Writer]; // three were asked for
  const captured: Uint8Array[] = [];
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  here.on('update', (edit: Uint8Array) => captured.push(writeFrame([0, 2], edit)));
  const open = (ydoc: Y.Doc, writer: Writer) => new Client(ydoc, { port: stage.port, documentId, writer });
  const [typing, watching] = [open(here, canary), open(there, observer)];
  await until('the canary and the observer', () => typing.isSynced && watching.isSynced);

  const attack: Attack = { port: stage.port, documentId, attacker };
  let turn = 0;
  const workers = Array.from({ length: attackersAtOnce }, async () => {
    while (verdict.frames < goal) await attackOnce(attack, random.fork(turn++), captured, here, verdict);
  });
  const attacked = Promise.all(workers).then(() => (isOver = true));
  let isOver = false;
  for (let n = 0; !isOver || n === 0; n++) {
    const word = token(`t${verdict.words}`);
    const from = performance.now();
    type(here, word);
    const hasArrived = () => clockOf(there, here.clientID) === clockOf(here, here.clientID);
    try {
      await until('the word', () => typing.isSaved && hasArrived());
    } catch {
      const { closed, confirmed, sent, pause, refusals } = typing;
      const state = JSON.stringify({ closed, confirmed, sent, pause, refusals, arrived: hasArrived() });
      verdict.faults.push(`the word ${word} was not heard: ${state}, the observer: ${watching.closed}`);
      break;
    }
    verdict.slowestWordMs = Math.max(verdict.slowestWordMs, Math.round(performance.now() - from));
    verdict.words++;
    await pauseBetweenWords();
  }
  await attacked;
  if (verdict.faults.length > 0) return;
  await compare(stage, { here, there, fresh: open(new Y.Doc(), canary) }, documentId, verdict);
  if (typing.closed !== null) verdict.faults.push(`the canary was sent away with ${typing.closed}`);
  for (const client of [typing, watching]) client.leave();
}

/** How much of a client's typing a document has, whether it still stands there or others have deleted it. */
const clockOf = (ydoc: Y.Doc, client: number) => Y.getState(ydoc.store, client);

/** A canary sings now and then. */
const pauseBetweenWords = () => new Promise((resolve) => setTimeout(resolve, 100));

async function attackOnce(
  attack: Attack,
  random: Random,
  captured: readonly Uint8Array[],
  victim: Y.Doc,
  verdict: FuzzVerdict,
): Promise<void> {
  verdict.connections++;
  if (random.chance(0.1)) {
    verdict.frames += 4;
    return sendRaw(attack, random);
  }
  const { frames: recorded, client } = recordedFrames(random);
  const next = { client: victim.clientID, clock: clockOf(victim, victim.clientID) };
  const material: Material = { recorded, captured, clients: [client, next.client, client + 1], victim: next };
  const honest = random.chance(0.5) ? recorded.slice(0, random.between(0, recorded.length)) : [];
  // The first refused edit ends a connection: what follows it is not looked at any more.
  const hostile = Array.from({ length: random.between(1, 8) }, () => hostileFrame(material, random));
  await sendAll(attack, [...honest, ...hostile]);
  verdict.frames += honest.length + hostile.length;
}

async function compare(
  stage: Stage,
  { here, there, fresh }: { here: Y.Doc; there: Y.Doc; fresh: Client },
  documentId: Attack['documentId'],
  verdict: FuzzVerdict,
): Promise<void> {
  const text = (ydoc: Y.Doc) => structureOf(ydoc.getXmlFragment('body'));
  await until('a fresh client', () => fresh.isSynced);
  const isSame = () => text(here) === text(there) && text(here) === text(fresh.ydoc);
  await until('everybody to have the same text', isSame);
  if (text(await stage.read(documentId)) !== text(here)) verdict.faults.push('the disk has another text');
  if (fresh.ydoc.store.pendingStructs) verdict.faults.push('a fresh client waits for something');
  verdict.faults.push(...strangersIn(fresh.ydoc.getXmlFragment('body')));
  fresh.leave();
}

/** Nodes, attributes and words. Where a mark ends, Yjs itself lets depend on how edits were bundled. */
function structureOf(parent: Y.XmlFragment): string {
  const parts = parent.toArray().map((node) => {
    if (node instanceof Y.XmlText) {
      return (node.toDelta() as { insert: unknown }[]).map(({ insert }) => String(insert)).join('');
    }
    if (!(node instanceof Y.XmlElement)) return '?';
    const attributes = Object.entries(node.getAttributes()).sort();
    return `<${node.nodeName} ${JSON.stringify(attributes)}>${structureOf(node)}`;
  });
  return `${parts.join('|')}</>`;
}

/** What stands in a text and in no schema. */
function strangersIn(parent: Y.XmlFragment): string[] {
  return parent.toArray().flatMap((node) => {
    if (node instanceof Y.XmlText) {
      const marks = (node.toDelta() as { attributes?: object }[]).flatMap(({ attributes = {} }) =>
        Object.entries(attributes),
      );
      return marks.filter(([name, value]) => !isMark(name, value)).map(([name]) => `a mark ${name}`);
    }
    const name = node instanceof Y.XmlElement ? nodeNamed(node.nodeName) : null;
    if (!(node instanceof Y.XmlElement) || name === null) return ['a node'];
    const attributes = Object.entries(node.getAttributes());
    const strange = attributes.filter(([key, value]) => !isNodeAttribute(name, key, value));
    return [...strange.map(([key]) => `an attribute ${key} of ${name}`), ...strangersIn(node)];
  });
}
