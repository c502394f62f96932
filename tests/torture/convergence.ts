import { fragmentToJson, bodyField } from '@undersigned/editor/schema';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { asShown, randomFrom } from '@undersigned/editor/testing';
import { Schedule } from './schedule.js';
import { setStage, type Stage } from './stage.js';

export interface Convergence {
  schedules: number;
  seed: number;
  /** How many run beside one another, each on a text of its own. */
  atOnce?: number;
  say?: (line: string) => void;
}

export interface ConvergenceVerdict {
  schedules: number;
  edits: number;
  connections: number;
  kills: number;
  faults: string[];
}

const mostClients = 12;

/**
 * Lets 3 to 12 people edit one text with the commands of the real editor over a rough network, with repeated
 * frames and a server that is killed, and then leaves them in peace. Every client, a fresh one, the export and a
 * rebuild from the disk must then hold the same document.
 */
export async function convergence(settings: Convergence): Promise<ConvergenceVerdict> {
  const { schedules, seed, atOnce = 8, say = () => undefined } = settings;
  const random = randomFrom(seed);
  const stage = await setStage({ writers: mostClients });
  const verdict: ConvergenceVerdict = { schedules: 0, edits: 0, connections: 0, kills: 0, faults: [] };
  try {
    await stage.start({ LOG_LEVEL: 'silent' });
    while (verdict.schedules < schedules) {
      const count = Math.min(atOnce, schedules - verdict.schedules);
      const batch = Array.from(
        { length: count },
        (_, index) => new Schedule(stage, random.fork(verdict.schedules + index), verdict.schedules + index),
      );
      await runBatch(stage, batch, random.fork(`batch ${verdict.schedules}`).chance(0.5), verdict, say);
      verdict.schedules += count;
      if (verdict.schedules % 40 === 0 || verdict.schedules === schedules) say(lineOf(verdict));
    }
    return verdict;
  } finally {
    await stage.dispose();
  }
}

const lineOf = ({ schedules, edits, connections, kills, faults }: ConvergenceVerdict) =>
  `${schedules} schedules: ${edits} edits over ${connections} connections, ${kills} kills, ${faults.length} faults`;

async function runBatch(
  stage: Stage,
  batch: Schedule[],
  isKilled: boolean,
  verdict: ConvergenceVerdict,
  say: (line: string) => void,
): Promise<void> {
  await Promise.all(batch.map((schedule) => schedule.begin()));
  const editing = Promise.all(batch.map((schedule) => schedule.edit()));
  if (isKilled) {
    await until('some edits', () => batch.some(({ edits }) => edits > 20));
    await stage.kill();
    await stage.start({ LOG_LEVEL: 'silent' });
    verdict.kills++;
  }
  await editing;
  for (const schedule of batch) {
    const faults = await schedule.settle().then(
      () => compare(stage, schedule),
      (error: unknown) => [error instanceof Error ? error.message : 'unknown'],
    );
    for (const fault of faults) say(`schedule ${schedule.number}: ${fault}`);
    verdict.faults.push(...faults.map((fault) => `schedule ${schedule.number}: ${fault}`));
    verdict.edits += schedule.edits;
    verdict.connections += schedule.connections;
    await schedule.end();
  }
}

/** Compares everybody's document with the one on the disk. */
async function compare(stage: Stage, schedule: Schedule): Promise<string[]> {
  const fresh = await schedule.freshCopy();
  const rebuilt = await stage.read(schedule.documentId);
  const expected = shapeOf(rebuilt);
  const faults = schedule.people.flatMap(({ ydoc, editor, refusals }, index) => {
    const shown = editor ? asShown(editor.getJSON()) : 'nothing';
    const held = asShown(fragmentToJson(ydoc, bodyField));
    return [
      ...refusals.map((refusal) => `client ${index} was refused: ${refusal}`),
      ...(shapeOf(ydoc) === expected
        ? []
        : [`client ${index} has another text than the disk: ${difference(shapeOf(ydoc), expected)}`]),
      ...(shown === held ? [] : [`client ${index} shows ${difference(shown, held)}`]),
    ];
  });
  if (shapeOf(fresh) !== expected) faults.push('a fresh client has another text than the disk');
  fresh.destroy();
  rebuilt.destroy();
  return faults;
}

/** The first place in which two texts differ, with a little of what stands there. */
function difference(shown: string, held: string): string {
  let at = 0;
  while (shown[at] === held[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 90);
  return `${around(shown)} where it has ${around(held)}`;
}

/** The document, how much of each client's it holds, and what of it is deleted. */
function shapeOf(ydoc: Y.Doc): string {
  const deleted = Y.createDeleteSetFromStructStore(ydoc.store);
  const ranges = [...deleted.clients].map(([client, items]) => [
    client,
    items.map(({ clock, len }) => [clock, len]),
  ]);
  const vector = [...Y.decodeStateVector(Y.encodeStateVector(ydoc))];
  const byClient = (one: unknown[], other: unknown[]) => Number(one[0]) - Number(other[0]);
  return JSON.stringify([
    fragmentToJson(ydoc, bodyField),
    vector.sort(byClient),
    ranges.sort(byClient),
    ydoc.store.pendingStructs !== null,
  ]);
}
