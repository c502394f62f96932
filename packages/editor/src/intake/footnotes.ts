/** Says on an element, for the reader of this document, that it stands for a footnote with this text. */
export const footnoteAttribute = 'data-footnote';

/** Says on an element that it was taken elsewhere and is not to be read. */
export const liftedAttribute = 'data-lifted';

/**
 * Finds footnotes as Word, LibreOffice, Google Docs and our own pages write them: a link to a note whose
 * own link leads back. The note's words go onto the link, the note itself is marked as lifted. Changes the
 * document it is given.
 */
export function liftFootnotes(document: Document): void {
  const places = placesOf(document);
  for (const link of Array.from(document.querySelectorAll('a[href^="#"]'))) {
    if (link.closest(`[${liftedAttribute}]`)) continue;
    const note = noteOf(link, places);
    if (!note) continue;
    link.setAttribute(footnoteAttribute, wordsOf(note.block, note.back));
    note.block.setAttribute(liftedAttribute, '');
    liftFrame(note.block);
  }
}

/** The elements of a document by the names that links lead to, and their order. */
interface Places {
  byName: Map<string, Element>;
  order: Map<Element, number>;
}

function placesOf(document: Document): Places {
  const places: Places = { byName: new Map(), order: new Map() };
  Array.from(document.querySelectorAll('*')).forEach((element, at) => {
    places.order.set(element, at);
    for (const name of namesOf(element)) {
      if (!places.byName.has(name)) places.byName.set(name, element);
    }
  });
  return places;
}

const namesOf = (element: Element): string[] =>
  [element.getAttribute('id'), element.getAttribute('name')].filter(
    (name) => name !== null && name !== '',
  ) as string[];

const targetOf = (link: Element): string => (link.getAttribute('href') ?? '').slice(1);

/** The note that a link leads to, when a link in the note leads back to it and comes after it. */
function noteOf(link: Element, { byName, order }: Places): { block: Element; back: Element } | null {
  const target = byName.get(targetOf(link));
  if (!target || target === link) return null;
  const block = blockOf(target, link);
  if (!block || (order.get(block) ?? 0) < (order.get(link) ?? 0)) return null;
  const back = Array.from(block.querySelectorAll('a[href^="#"]')).find((candidate) => {
    const origin = byName.get(targetOf(candidate));
    return (
      origin !== undefined && (origin === link || origin === link.parentElement || link.contains(origin))
    );
  });
  return back ? { block, back } : null;
}

/** The block that holds a note: its <div> where it has one of its own, else its paragraph or list item. */
function blockOf(target: Element, link: Element): Element | null {
  const block = target.closest('li, p, dd') ?? target;
  const frame = block.closest('div[id]');
  const own = frame && !frame.contains(link) && isNamedLike(frame, target) ? frame : block;
  return own.localName === 'body' || own.contains(link) ? null : own;
}

/** Word names the frame of note "_ftn1" "ftn1", LibreOffice that of "sdfootnote1sym" "sdfootnote1". */
const isNamedLike = (frame: Element, target: Element): boolean =>
  frame === target || namesOf(target).some((name) => name.includes(frame.getAttribute('id') ?? ' '));

function wordsOf(block: Element, back: Element): string {
  const copy = block.cloneNode(true) as Element;
  const mark = Array.from(block.querySelectorAll('a')).indexOf(back as HTMLAnchorElement);
  copy.querySelectorAll('a')[mark]?.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What stood around the notes and nothing else, such as the rule above them, goes with them. */
function liftFrame(note: Element): void {
  const previous = note.previousElementSibling;
  // A list of notes that says it is one needs no rule; one before it belongs to the text.
  if (previous?.localName === 'hr' && !note.hasAttribute('role')) previous.setAttribute(liftedAttribute, '');
  const parent = note.parentElement;
  if (!parent || parent.localName === 'body') return;
  const isEmptied = Array.from(parent.childNodes).every(
    (child) =>
      !/\S/.test(child.textContent ?? '') || (isElement(child) && child.hasAttribute(liftedAttribute)),
  );
  if (!isEmptied) return;
  parent.setAttribute(liftedAttribute, '');
  liftFrame(parent);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
