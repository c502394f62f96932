import * as Y from 'yjs';

/** A word that is typed once in a run, as a paragraph of its own: `<k3.w12.n45>`. */
export const token = (name: string) => `<${name}>`;

const tokenPattern = /<[a-z0-9.]+>/g;

/** Every such word in a text, in its order, as often as it stands there. */
export function tokensIn(ydoc: Y.Doc): string[] {
  return ydoc
    .getXmlFragment('body')
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? wordsIn(node) : []));
}

const wordsIn = (paragraph: Y.XmlFragment): string[] =>
  paragraph
    .toArray()
    .flatMap((text) => (text instanceof Y.XmlText ? (text.toJSON().match(tokenPattern) ?? []) : []));

/** Every such word that an update types, decoded and not applied. */
export function tokensTypedIn(update: Uint8Array): string[] {
  return Y.decodeUpdate(new Uint8Array(update)).structs.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString
      ? (struct.content.str.match(tokenPattern) ?? [])
      : [],
  );
}

/** Types a word at the end, in one edit. */
export function type(ydoc: Y.Doc, word: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(word)]);
  ydoc.getXmlFragment('body').push([paragraph]);
}

/** Tells of every word that others typed, at the moment it stands in the text. */
export function watch(ydoc: Y.Doc, seen: (word: string) => void): void {
  ydoc.getXmlFragment('body').observe(({ changes, transaction }) => {
    if (transaction.local) return;
    for (const { content } of changes.added) {
      for (const node of content.getContent() as unknown[]) {
        if (!(node instanceof Y.XmlElement)) continue;
        for (const word of wordsIn(node)) seen(word);
      }
    }
  });
}
