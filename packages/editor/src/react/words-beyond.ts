import * as Y from 'yjs';

/** How far each client's edits go, by client id. */
export type Clocks = ReadonlyMap<number, number>;

/** How far the edits of this client go in a document, the first that is missing not counted. */
export const clockOf = (ydoc: Y.Doc, client: number): number => Y.getState(ydoc.store, client);

/** The clocks of a state vector as it travels. Throws when the bytes are none. */
export const readClocks = (stateVector: Uint8Array): Clocks => Y.decodeStateVector(stateVector);

/**
 * The words that these clients wrote from these clocks on and that still stand in the document, in reading
 * order: a line for each paragraph, its places joined by "…". Words of everybody else are left out.
 */
export function wordsBeyond(ydoc: Y.Doc, clocks: Clocks): string[] {
  const knownPart: KnownPart = ({ client, clock }, length) =>
    Math.max(0, Math.min(length, (clocks.get(client) ?? Infinity) - clock));
  return Array.from(ydoc.share.keys())
    .flatMap((name) => linesIn(ydoc.getXmlFragment(name), knownPart))
    .filter((line) => line !== '');
}

/** How much of a stretch that begins with this id is not new. */
type KnownPart = (id: Y.ID, length: number) => number;

/** The lines of a container; one that holds text is itself a line. */
function linesIn(container: Y.XmlFragment, knownPart: KnownPart): string[] {
  const children = container.toArray();
  const isLine = children.some((child) => child instanceof Y.XmlText);
  if (isLine) return [children.flatMap((child) => wordsIn(child, knownPart)).join(' ')];
  return children.flatMap((child) => (child instanceof Y.XmlElement ? linesIn(child, knownPart) : []));
}

function wordsIn(child: Y.XmlText | Y.XmlElement | Y.XmlHook, knownPart: KnownPart): string[] {
  if (child instanceof Y.XmlText) {
    const runs = runsIn(child, knownPart).map((run) => run.trim());
    return runs.some(Boolean) ? [runs.filter(Boolean).join(' … ')] : [];
  }
  if (!(child instanceof Y.XmlElement)) return [];
  const footnote = child._map.get('text');
  const text: unknown = child.getAttribute('text');
  return footnote && knownPart(footnote.id, 1) === 0 && typeof text === 'string' ? [`[${text}]`] : [];
}

/** The new words of one text, as runs between words that are not new. */
function runsIn(text: Y.XmlText, knownPart: KnownPart): string[] {
  const runs: string[] = [];
  let isRunning = false;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { str } = item.content;
    const known = knownPart(item.id, str.length);
    if (known > 0) isRunning = false;
    if (known === str.length) continue;
    const words = str.slice(known);
    if (isRunning) runs.push((runs.pop() ?? '') + words);
    else runs.push(words);
    isRunning = true;
  }
  return runs;
}
