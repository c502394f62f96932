import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { sendAll } from './attack.js';
import { Client } from './client.js';
import { mutant, recordedFrames, type Material } from './hostile-frames.js';
import { memoryOf } from './memory-of.js';
import { randomFrom, type Random } from '@undersigned/editor/testing';
import { setStage, type Stage } from './stage.js';
import { token, type } from './tokens.js';
import { writeFrame } from './wire.js';

export interface Siege {
  frames: number;
  seed: number;
  say?: (line: string) => void;
}

export interface SiegeVerdict {
  frames: number;
  connections: number;
  /** Connections that ended with 4403. */
  shownOut: number;
  memoryGrownBy: number;
  faults: string[];
}

const forbidden = 4403;
const attackersAtOnce = 8;

/**
 * People who may comment or only read send everything an editor's browser would send, what an editor's browser
 * did send, and both bent. The text, the number of rows in its log and what an editor hears stay as they were.
 */
export async function siege({ frames, seed, say = () => undefined }: Siege): Promise<SiegeVerdict> {
  const random = randomFrom(seed);
  const stage = await setStage({ writers: 1 });
  const verdict: SiegeVerdict = { frames: 0, connections: 0, shownOut: 0, memoryGrownBy: 0, faults: [] };
  try {
    const server = await stage.start();
    const documentId = await stage.newDocument();
    const commenter = await stage.newGuest(documentId, 'comment');
    const reader = await stage.newGuest(documentId, 'view');
    const [writer] = stage.writers;
    if (!writer) throw new Error('nobody writes');
    let heard = 0;
    const ydoc = new Y.Doc();
    const captured: Uint8Array[] = [];
    ydoc.on('update', (edit: Uint8Array) => captured.push(writeFrame([0, 2], edit)));
    const editor = new Client(ydoc, { port: stage.port, documentId, writer }, { onSeen: () => heard++ });
    await until('the editor', () => editor.isSynced);
    for (let n = 0; n < 20; n++) type(ydoc, token(`w${n}`));
    await until('the words of the editor to be saved', () => editor.isSaved);
    const [before, heardBefore, memoryBefore] = [
      await stateOf(stage, documentId),
      heard,
      memoryOf(server.pid),
    ];

    let turn = 0;
    const workers = Array.from({ length: attackersAtOnce }, async (_, index) => {
      while (verdict.frames < frames) {
        const one = random.fork(turn++);
        const burst = framesOf(captured, ydoc, one);
        const attacker = index % 2 === 0 ? commenter : reader;
        const code = await sendAll({ port: stage.port, documentId, attacker }, burst);
        verdict.connections++;
        if (code === forbidden) verdict.shownOut++;
        const steps = [verdict.frames, (verdict.frames += burst.length)].map((n) => Math.floor(n / 20_000));
        if (steps[0] !== steps[1]) say(lineOf(verdict));
      }
    });
    await Promise.all(workers);

    const after = await stateOf(stage, documentId);
    if (after !== before) verdict.faults.push(`the text was ${before} and is ${after}`);
    if (heard !== heardBefore) verdict.faults.push(`the editor heard ${heard - heardBefore} edits`);
    verdict.memoryGrownBy = memoryOf(server.pid) - memoryBefore;
    if (verdict.memoryGrownBy > 256) verdict.faults.push(`${verdict.memoryGrownBy} MiB more`);
    if (verdict.shownOut === 0) verdict.faults.push('nobody was shown out: did they write at all?');
    const fresh = new Client(new Y.Doc(), { port: stage.port, documentId, writer });
    await until('a fresh client', () => fresh.isSynced);
    if (hashOf(fresh.ydoc) !== hashOf(ydoc)) verdict.faults.push('a fresh client has another text');
    for (const client of [editor, fresh]) client.leave();
    return verdict;
  } finally {
    await stage.dispose();
  }
}

const lineOf = ({ frames, connections, shownOut, faults }: SiegeVerdict) =>
  `${frames} frames on ${connections} connections, ${shownOut} of them shown out, ${faults.length} faults`;

/** What an editor would send, what the editor did send, and both bent. */
function framesOf(captured: readonly Uint8Array[], victim: Y.Doc, random: Random): Uint8Array[] {
  const { frames: recorded, client } = recordedFrames(random);
  const next = { client: victim.clientID, clock: Y.getState(victim.store, victim.clientID) };
  const material: Material = { recorded, captured, clients: [client, next.client], victim: next };
  const everything = writeFrame([0, 1], Y.encodeStateAsUpdate(victim));
  return Array.from({ length: random.between(3, 8) }, () => {
    const frame = random.pick([random.pick(recorded), random.pick(captured), everything]);
    return random.chance(0.4) ? mutant(frame, material, random) : frame;
  });
}

async function stateOf(stage: Stage, documentId: Parameters<Stage['read']>[0]): Promise<string> {
  const rows = await stage.ctx().db.read.documentLog.updates(documentId, 0);
  return `${hashOf(await stage.read(documentId))} in ${rows.length} rows`;
}

const hashOf = (ydoc: Y.Doc): string =>
  createHash('sha256')
    .update(Y.encodeStateVector(ydoc))
    .update(ydoc.getXmlFragment('body').toJSON())
    .digest('hex');
