import { yUndoPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { bodyField, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { asShown } from './as-shown.js';
import { headlessEditor, type Editor } from './headless-editor.js';
import { randomEdit } from './random-edit.js';
import { randomFrom, type Random } from './random.js';

/** Everything said so far, in the order in which all hear it, as a document server keeps it. */
interface Said {
  by: Colleague | null;
  update: Uint8Array;
}

interface Colleague {
  name: number;
  ydoc: Y.Doc;
  editor: Editor;
  /** What is written and not yet said. */
  unsaid: Uint8Array[];
  /** How much of what was said is known here. */
  heard: number;
}

/** How often everybody may answer what they hear before it counts as a quarrel of editors. */
const mostRounds = 20;

/**
 * Three to eight people write in one text with the commands of the product's editor, hear of one another with delay,
 * and now and then lose their connection and say everything anew. Gives what is wrong in the end: copies that differ,
 * an editor that shows something else, or editors that go on answering one another without anybody writing.
 */
export function sharedSchedule(seed: number): string[] {
  const random = randomFrom(seed);
  const begin = jsonToUpdate(
    {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Always a child first' }] }],
    },
    bodyField,
  );
  const said: Said[] = [{ by: null, update: begin }];
  const people = Array.from({ length: random.between(3, 8) }, (_, name) => colleague(name, seed, begin));
  try {
    const steps = people.length * random.between(10, 40);
    for (let step = 0; step < steps; step++) act(random.pick(people), said, random, `${step} `);
    if (!letAllHear(people, said)) return ['editors go on answering one another'];
    return faultsOf(people);
  } finally {
    for (const { editor, ydoc } of people) {
      editor.destroy();
      ydoc.destroy();
    }
  }
}

function colleague(name: number, seed: number, begin: Uint8Array): Colleague {
  const ydoc = new Y.Doc();
  // As random as real ones are, and the same in the next run of this seed.
  ydoc.clientID = 1_000 + ((name * 7_919 + seed * 31) % 99_991);
  Y.applyUpdate(ydoc, begin, others);
  const unsaid: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== others) unsaid.push(update);
  });
  return { name, ydoc, editor: headlessEditor(ydoc), unsaid, heard: 1 };
}

/** The origin of what others wrote. */
const others = 'others';

function act(one: Colleague, said: Said[], random: Random, word: string): void {
  const what = random.between(0, 9);
  if (what < 4) {
    randomEdit(one.editor, random, word);
    if (random.chance(0.6)) pauseBeforeNext(one.editor);
  } else if (what < 7) hear(one, said, random.between(1, 6));
  else if (what < 9) say(one, said, random.between(1, 5));
  else comeBack(one, said);
}

/** As after half a second without a key: what comes next is undone by itself. */
function pauseBeforeNext({ state }: Editor): void {
  const undo = yUndoPluginKey.getState(state) as { undoManager: Y.UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
}

function hear(one: Colleague, said: Said[], most = Infinity): void {
  const end = Math.min(said.length, one.heard + most);
  while (one.heard < end) {
    const next = said[one.heard++];
    if (next && next.by !== one) Y.applyUpdate(one.ydoc, next.update, others);
  }
}

function say(one: Colleague, said: Said[], most = Infinity): void {
  for (const update of one.unsaid.splice(0, Math.min(most, one.unsaid.length)))
    said.push({ by: one, update });
}

function comeBack(one: Colleague, said: Said[]): void {
  const everything = Y.mergeUpdates(said.map(({ update }) => update));
  const missed = Y.diffUpdate(everything, Y.encodeStateVector(one.ydoc));
  const update = Y.encodeStateAsUpdate(one.ydoc, Y.encodeStateVectorFromUpdate(everything));
  one.unsaid.length = 0;
  said.push({ by: one, update });
  one.heard = said.length;
  Y.applyUpdate(one.ydoc, missed, others);
}

/** Whether there is silence in the end. */
function letAllHear(people: Colleague[], said: Said[]): boolean {
  for (let round = 0; round < mostRounds; round++) {
    for (const one of people) say(one, said);
    for (const one of people) hear(one, said);
    if (people.every(({ unsaid }) => unsaid.length === 0)) return true;
  }
  return false;
}

function faultsOf(people: Colleague[]): string[] {
  const held = people.map(({ ydoc }) => JSON.stringify(fragmentToJson(ydoc, bodyField)));
  return people.flatMap(({ name, ydoc, editor }, index) => [
    ...(held[index] === held[0] ? [] : [`person ${name} has another text than the first: ${held[index]}`]),
    ...(asShown(editor.getJSON()) === asShown(fragmentToJson(ydoc, bodyField))
      ? []
      : [`person ${name} sees something else than is there`]),
  ]);
}
