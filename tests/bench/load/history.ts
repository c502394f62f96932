import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { root } from '../../support/repository.js';

type Patch = [position: number, deleted: number, inserted: string];

/** Every keystroke of a long text, as one update each, and what it comes to. */
export interface History {
  source: string;
  /** The paragraph everything is typed in; sent first. */
  beginning: Uint8Array;
  updates: Uint8Array[];
  /** How many letters were typed or deleted up to each of them, the beginning included. */
  progress: number[];
  /** One letter more, which is how one sees that everything before it has arrived. */
  end: Uint8Array;
  /** The progress after `end`. */
  length: number;
  text: string;
}

const trace = join(root, '../shared/data/traces/automerge-paper.json.gz');

let known: History | null = null;

/** The real trace where it is there, otherwise a made-up one of the same size. Made once per process. */
export const history = (): History =>
  (known ??= existsSync(trace)
    ? typed(realPatches(), 'the recorded keystrokes of a real paper (automerge-paper)')
    : typed(madeUpPatches(), 'a generated history of the size of automerge-paper'));

function realPatches(): Patch[] {
  const { txns } = JSON.parse(gunzipSync(readFileSync(trace)).toString()) as { txns: { patches: Patch[] }[] };
  return txns.flatMap(({ patches }) => patches);
}

/** Typing, going back a few letters, going on, and now and then a jump to another place. */
function madeUpPatches(): Patch[] {
  const patches: Patch[] = [];
  let length = 0;
  let at = 0;
  for (let n = 0; n < 259_778; n++) {
    if (n % 400 === 0) at = (n * 7_919) % (length + 1);
    if (n % 10 < 3 && at > 0 && n > 10) {
      patches.push([--at, 1, '']);
      length--;
    } else {
      patches.push([at++, 0, 'abcdefghij '.charAt(n % 11)]);
      length++;
    }
  }
  return patches;
}

function typed(patches: Patch[], source: string): History {
  const ydoc = new Y.Doc();
  ydoc.clientID = 900;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  ydoc.getXmlFragment('body').push([paragraph]);
  const beginning = Y.encodeStateAsUpdate(ydoc);

  const updates: Uint8Array[] = [];
  const progress: number[] = [];
  let deletions = 0;
  const now = () => Y.getState(ydoc.store, ydoc.clientID) + deletions;
  ydoc.on('update', (update: Uint8Array) => {
    updates.push(update);
    progress.push(now());
  });
  for (const [position, deleted, inserted] of patches) {
    deletions += deleted;
    ydoc.transact(() => {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted) text.insert(position, inserted);
    });
  }
  text.insert(text.length, '.');
  const end = updates.pop() ?? beginning;
  return { source, beginning, updates, progress, end, length: now(), text: text.toJSON() };
}

/** How much of a history an update brings. */
export function progressIn(update: Uint8Array): number {
  const { structs, ds } = Y.decodeUpdate(update);
  const deleted = [...ds.clients.values()].flat().reduce((sum, { len }) => sum + len, 0);
  return structs.reduce((sum, { length }) => sum + length, deleted);
}

/** The letters of a text as a newcomer would see it. */
export function textOf(update: Uint8Array): string {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  const paragraph = ydoc.getXmlFragment('body').get(0);
  return paragraph instanceof Y.XmlElement ? paragraph.toArray().map(String).join('') : '';
}
