import { applyNodeRule } from '../schema/document-json.js';
import type { DocumentJson, NodeJson, NodeRules } from '../schema/document-json.js';
import { inlineText } from '../schema/inline-text.js';
import { spellNumber } from '../schema/list-number.js';

/**
 * An answer as the plain text that goes into a portal's field. Every line break costs characters there, so
 * blocks are one line break apart, never two; emphasis falls away; a link is followed by its address where
 * that is not its own words; a footnote follows its word in brackets; lists keep their sign or number.
 */
export function answerText(answer: DocumentJson): string {
  return linesOf(answer).join('\n');
}

const linesOf = (node: NodeJson): string[] => applyNodeRule(lineRules, node);

const linesInside = (node: NodeJson): string[] => (node.content ?? []).flatMap(linesOf);

/** The lines of a paragraph; one without words gives none. */
function wordsOf(node: NodeJson): string[] {
  const text = inlineText(node.content ?? [], (footnote) => ` (${footnote})`).trim();
  return text === '' ? [] : text.split('\n').map((line) => line.trim());
}

function itemLines(item: NodeJson, sign: string): string[] {
  const [first = '', ...rest] = linesOf(item);
  return [`${sign} ${first}`.trimEnd(), ...rest];
}

const lineRules: NodeRules<[], string[]> = {
  doc: linesInside,
  paragraph: wordsOf,
  heading: wordsOf,
  bulletList: (list) => (list.content ?? []).flatMap((item) => itemLines(item, '-')),
  orderedList: (list) => {
    const { start = 1, type = '1' } = list.attrs ?? {};
    return (list.content ?? []).flatMap((item, index) =>
      itemLines(item, `${spellNumber(start + index, type)}.`),
    );
  },
  listItem: linesInside,
  blockquote: linesInside,
  table: linesInside,
  tableRow: (row) => [(row.content ?? []).map((cell) => linesInside(cell).join(' ')).join(' | ')],
  tableHeader: linesInside,
  tableCell: linesInside,
  horizontalRule: () => [],
  hardBreak: () => [],
  footnote: () => [],
  text: () => [],
};
