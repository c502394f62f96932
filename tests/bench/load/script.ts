import * as Y from 'yjs';

/** What one writer will type, prepared before the clock runs: one letter each, the way Yjs encodes it. */
export interface Script {
  clientId: number;
  /** Clock of the first edit; each edit counts one up. */
  firstClock: number;
  updates: Uint8Array[];
}

const paragraphs = 20;
const sentence = 'States should end the detention of children in all circumstances and without delay. ';

/** A text of the shape every server gets: `body`, and in it paragraphs of about `lettersEach` letters. */
export function baseText(lettersEach = 400, count = paragraphs): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1;
  const words = sentence.repeat(Math.ceil(lettersEach / sentence.length)).slice(0, lettersEach);
  ydoc.transact(() => {
    for (let n = 0; n < count; n++) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      ydoc.getXmlFragment('body').push([paragraph]);
    }
  });
  return Y.encodeStateAsUpdate(ydoc);
}

/** Letters that writer number `n` types at the end of a paragraph of the base text. */
export function script(base: Uint8Array, n: number, edits: number): Script {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1_000 + n;
  Y.applyUpdate(ydoc, base);
  const paragraph = ydoc.getXmlFragment('body').get(n % paragraphs) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < edits; edit++) text.insert(text.length, 'abcdefghij'.charAt(edit % 10));
  return { clientId: ydoc.clientID, firstClock: 0, updates };
}
