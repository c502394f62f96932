import type { NodeJson } from '../schema/document-json.js';
import { footnoteAttribute, liftedAttribute, liftFootnotes } from './footnotes.js';
import { withoutBaseLanguage } from './languages.js';
import { groupWordItems, isWordSign, listOf, numberingOf, wordListLevel } from './list.js';
import type { WordItem } from './list.js';
import { paragraphsOf } from './paragraph.js';
import { emphasisInside, marksOf, plain, readStyle } from './style.js';
import type { Emphasis } from './style.js';
import { tableOf } from './table.js';

/** How deep elements may stand in one another. Real pages stay under fifty. */
const deepestElement = 256;

/** Thrown for HTML that is nested deeper than any text. */
export class TooDeep extends Error {}

/**
 * The blocks of a page or a clipboard: structure and emphasis are kept, everything else is dropped. Uses
 * the DOM only, so that a browser and the server read the same. Changes the document it is given; throws
 * `TooDeep`.
 */
export function blocksFromHtml(document: Document): NodeJson[] {
  liftFootnotes(document);
  const around = document.documentElement ? emphasisInside(document.documentElement, plain) : plain;
  const blocks = readFlow(document.body, {
    emphasis: around,
    depth: 0,
    isInTable: false,
    isPreformatted: false,
  });
  return withoutBaseLanguage(blocks);
}

interface Surroundings {
  emphasis: Emphasis;
  depth: number;
  isInTable: boolean;
  isPreformatted: boolean;
}

/** Blocks read so far, and the words since the last of them. */
interface Flow {
  blocks: (NodeJson | WordItem)[];
  line: NodeJson[];
}

function readFlow(element: Element, around: Surroundings): NodeJson[] {
  const flow: Flow = { blocks: [], line: [] };
  readChildren(element, around, flow);
  endLine(flow);
  return groupWordItems(flow.blocks);
}

function endLine(flow: Flow): void {
  flow.blocks.push(...paragraphsOf(flow.line));
  flow.line = [];
}

function readChildren(element: Element, around: Surroundings, flow: Flow): void {
  if (around.depth > deepestElement) throw new TooDeep();
  const inside: Surroundings = {
    ...around,
    emphasis: emphasisInside(element, around.emphasis),
    depth: around.depth + 1,
    isPreformatted: around.isPreformatted || element.localName === 'pre',
  };
  for (const child of Array.from(element.childNodes)) {
    if (isText(child)) flow.line.push(...words(child.data, inside));
    else if (isElement(child)) readElement(child, inside, flow);
  }
}

const isText = (node: Node): node is Text => node.nodeType === 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

function words(text: string, { emphasis, isPreformatted }: Surroundings): NodeJson[] {
  const marks = marksOf(emphasis);
  const run = (part: string): NodeJson[] => (part === '' ? [] : [{ type: 'text', text: part, marks }]);
  if (!isPreformatted) return run(text);
  return text
    .split('\n')
    .flatMap((part, at) => (at === 0 ? run(part) : [{ type: 'hardBreak' }, ...run(part)]));
}

function readElement(element: Element, around: Surroundings, flow: Flow): void {
  if (isUnseen(element)) return;
  const footnote = element.getAttribute(footnoteAttribute);
  if (footnote !== null) {
    if (footnote !== '') flow.line.push({ type: 'footnote', attrs: { text: footnote } });
    return;
  }
  const tag = element.localName;
  if (tag === 'br') {
    flow.line.push({ type: 'hardBreak' });
  } else if (blockReaders[tag]) {
    endLine(flow);
    flow.blocks.push(...blockReaders[tag](element, around));
  } else if (blockTags.has(tag)) {
    endLine(flow);
    readBlock(element, around, flow);
    endLine(flow);
  } else {
    readChildren(element, around, flow);
  }
}

const unseenTags = new Set(
  'script style head title meta link base template noscript iframe object embed applet svg math img picture video audio canvas map input select textarea button datalist progress meter xml'.split(
    ' ',
  ),
);

function isUnseen(element: Element): boolean {
  if (unseenTags.has(element.localName) || element.hasAttribute(liftedAttribute)) return true;
  if (element.hasAttribute('hidden') || isWordSign(element)) return true;
  const style = readStyle(element);
  return (
    style.get('display') === 'none' || style.get('mso-hide') === 'all' || style.get('visibility') === 'hidden'
  );
}

const blockTags = new Set(
  'p div section article main header footer nav aside address center figure figcaption fieldset form details summary dl dt dd pre hgroup body li caption tr td th'.split(
    ' ',
  ),
);

function readBlock(element: Element, around: Surroundings, flow: Flow): void {
  const level = wordListLevel(element);
  if (level === null) {
    readChildren(element, around, flow);
    return;
  }
  const sign = Array.from(element.querySelectorAll('span')).find(isWordSign)?.textContent ?? '';
  flow.blocks.push({ type: 'wordItem', level, sign, content: readFlow(element, around) });
}

const blockReaders: Record<string, (element: Element, around: Surroundings) => NodeJson[]> = {
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(3),
  h5: heading(3),
  h6: heading(3),
  hr: () => [{ type: 'horizontalRule' }],
  ul: readList,
  ol: readList,
  menu: readList,
  blockquote: (element, around) => {
    const content = readFlow(element, around);
    return content.length > 0 ? [{ type: 'blockquote', content }] : [];
  },
  table: (element, around) => {
    if (around.isInTable) return readFlow(element, around);
    const caption = Array.from(element.children).find((child) => child.localName === 'caption');
    return [
      ...(caption ? readFlow(caption, around) : []),
      ...tableOf(element, (cell) => readFlow(cell, { ...around, isInTable: true })),
    ];
  },
};

/** A heading is bold by being one: editors write the weight into its words as well. */
function heading(level: 1 | 2 | 3) {
  return (element: Element, around: Surroundings): NodeJson[] =>
    readFlow(element, around).map((block) =>
      block.type === 'paragraph'
        ? { type: 'heading', attrs: { level }, content: block.content?.map(withoutBold) }
        : block,
    );
}

const withoutBold = (node: NodeJson): NodeJson =>
  node.type === 'text' ? { ...node, marks: node.marks?.filter((mark) => mark.type !== 'bold') } : node;

/** Items, and lists that stand in a list without an item of their own, as Google Docs and LibreOffice write them. */
function readList(list: Element, around: Surroundings): NodeJson[] {
  const inside = { ...around, depth: around.depth + 1 };
  if (inside.depth > deepestElement) throw new TooDeep();
  const items = Array.from(list.children)
    .filter((child) => !isUnseen(child))
    .map((child) => blockReaders[child.localName]?.(child, inside) ?? readFlow(child, inside));
  return listOf(items, numberingOf(list));
}
