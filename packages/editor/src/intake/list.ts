import type { NodeJson } from '../schema/document-json.js';
import { readableNumbering, readableStart } from '../schema/ordered-list.js';
import type { ListNumbering } from '../schema/ordered-list.js';
import { readStyle } from './style.js';

/** A list item as Word writes it: a paragraph that says which level it has and which sign stood before it. */
export interface WordItem {
  type: 'wordItem';
  level: number;
  sign: string;
  content: NodeJson[];
}

/** The level of a paragraph that Word means as a list item, or null. */
export function wordListLevel(element: Element): number | null {
  const list = readStyle(element).get('mso-list');
  const level = list && /\blevel(\d)/.exec(list)?.[1];
  return level ? Number(level) : null;
}

/** Whether this is the number or bullet that Word writes out before an item. */
export const isWordSign = (element: Element): boolean => readStyle(element).get('mso-list') === 'ignore';

/** A list of these items; items without words fall away, and a list without items is none. */
export function listOf(
  items: NodeJson[][],
  attributes: { start: number; type: ListNumbering } | null,
): NodeJson[] {
  const content = items.reduce<NodeJson[]>(addItem, []);
  if (content.length === 0) return [];
  return [attributes ? { type: 'orderedList', attrs: attributes, content } : { type: 'bulletList', content }];
}

/** How an <ol> counts, by its attributes or by its style or that of its first item; null for a <ul>. */
export function numberingOf(list: Element): { start: number; type: ListNumbering } | null {
  if (list.localName !== 'ol') return null;
  const type = list.getAttribute('type');
  const style = readStyle(list).get('list-style-type') ?? firstItemStyle(list);
  return {
    start: readableStart(list.getAttribute('start')),
    type: type ? readableNumbering(type) : (numberingByStyle[style ?? ''] ?? '1'),
  };
}

/** Puts runs of Word's items into lists of lists by their levels; everything else stays as it is. */
export function groupWordItems(blocks: (NodeJson | WordItem)[]): NodeJson[] {
  const grouped: NodeJson[] = [];
  for (let start = 0, end: number; start < blocks.length; start = end) {
    const block = blocks[start];
    end = start + 1;
    if (block?.type === 'wordItem') {
      while (blocks[end]?.type === 'wordItem') end += 1;
      grouped.push(...wordLists(blocks.slice(start, end).filter((item) => item.type === 'wordItem')));
    } else if (block) {
      grouped.push(block);
    }
  }
  return grouped;
}

function addItem(items: NodeJson[], blocks: NodeJson[]): NodeJson[] {
  const [first, ...rest] = blocks;
  const previous = items.at(-1);
  if (!first) return items;
  if (isList(first) && previous) {
    // An item that holds nothing but a list is how some editors indent; it belongs to the item above.
    previous.content = [...(previous.content ?? []), ...blocks];
    return items;
  }
  const content = startsAnItem(first) ? [asParagraph(first), ...rest] : [emptyParagraph(), ...blocks];
  return [...items, { type: 'listItem', content }];
}

const isList = (block: NodeJson): boolean => block.type === 'bulletList' || block.type === 'orderedList';

const startsAnItem = (block: NodeJson): boolean => block.type === 'paragraph' || block.type === 'heading';

const asParagraph = ({ content }: NodeJson): NodeJson => ({ type: 'paragraph', content });

const emptyParagraph = (): NodeJson => ({ type: 'paragraph' });

function wordLists(items: WordItem[]): NodeJson[] {
  const lists: NodeJson[] = [];
  for (let start = 0, end: number; start < items.length; start = end) {
    const first = items[start];
    if (!first) break;
    end = start + 1;
    while (belongs(items[end], first)) end += 1;
    lists.push(...wordList(items.slice(start, end), first));
  }
  return lists;
}

const belongs = (item: WordItem | undefined, first: WordItem): boolean =>
  item !== undefined &&
  (item.level > first.level ||
    (item.level === first.level && (numberOf(item.sign) === null) === (numberOf(first.sign) === null)));

function wordList(items: WordItem[], first: WordItem): NodeJson[] {
  const contents: NodeJson[][] = [];
  for (let start = 0, end: number; start < items.length; start = end) {
    end = start + 1;
    while ((items[end]?.level ?? 0) > first.level) end += 1;
    contents.push([...(items[start]?.content ?? []), ...wordLists(items.slice(start + 1, end))]);
  }
  return listOf(contents, numberOf(first.sign));
}

/** What a written-out sign says about its list: "3." starts at 3, "b)" counts in letters, a bullet says nothing. */
function numberOf(sign: string): { start: number; type: ListNumbering } | null {
  const written = /^\(?([0-9]+|[a-zA-Z]+)[.)]/.exec(sign.trim())?.[1];
  if (written === undefined) return null;
  if (/^\d/.test(written)) return { start: readableStart(written), type: '1' };
  const isRoman = /^[ivx]+$/i.test(written);
  const isUpper = written === written.toUpperCase();
  if (isRoman) return { start: 1, type: isUpper ? 'I' : 'i' };
  return {
    start: written.length === 1 ? written.toLowerCase().charCodeAt(0) - 96 : 1,
    type: isUpper ? 'A' : 'a',
  };
}

const numberingByStyle: Record<string, ListNumbering> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function firstItemStyle(list: Element): string | undefined {
  const item = Array.from(list.children).find((child) => child.localName === 'li');
  return item && readStyle(item).get('list-style-type');
}
