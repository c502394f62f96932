import { applyNodeRule, inlineText, spellNumber } from '@undersigned/editor/schema';
import type { DocumentJson, NodeJson, NodeRules } from '@undersigned/editor/schema';

/**
 * A text without any formatting, for reading and for mails: blocks an empty line apart, lists with their
 * sign or number, links followed by their address, footnotes as [1] with their list at the end.
 */
export function toText(doc: DocumentJson): string {
  const footnotes: string[] = [];
  const body = applyNodeRule(nodeRules, doc, footnotes);
  const notes = footnotes.map((text, index) => `[${index + 1}] ${text}`);
  return [...body, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}

/** Each rule gives the blocks of its node; `footnotes` collects the notes met on the way. */
const nodeRules: NodeRules<[footnotes: string[]], string[]> = {
  doc: blocks,
  paragraph: words,
  heading: words,
  bulletList: (list, footnotes) => [items(list, () => '-', footnotes)],
  orderedList: (list, footnotes) => {
    const { start = 1, type = '1' } = list.attrs ?? {};
    return [items(list, (index) => `${spellNumber(start + index, type)}.`, footnotes)];
  },
  listItem: blocks,
  blockquote: (quote, footnotes) => blocks(quote, footnotes).map((block) => indented(block, '> ', '> ')),
  table: (table, footnotes) => [blocks(table, footnotes).join('\n')],
  tableRow: (row, footnotes) => [
    (row.content ?? []).map((cell) => blocks(cell, footnotes).join(' ').replace(/\n/g, ' ')).join(' | '),
  ],
  tableHeader: blocks,
  tableCell: blocks,
  horizontalRule: () => ['* * *'],
  hardBreak: () => [],
  footnote: () => [],
  text: () => [],
};

function blocks(node: NodeJson, footnotes: string[]): string[] {
  return (node.content ?? []).flatMap((child) => applyNodeRule(nodeRules, child, footnotes));
}

function words(node: NodeJson, footnotes: string[]): string[] {
  const text = inlineText(node.content ?? [], (footnote) => `[${footnotes.push(footnote)}]`);
  return text.trim() === '' ? [] : [text];
}

function items(list: NodeJson, sign: (index: number) => string, footnotes: string[]): string {
  return (list.content ?? [])
    .map((item, index) => {
      const lead = `${sign(index)} `;
      return indented(blocks(item, footnotes).join('\n'), lead, ' '.repeat(lead.length));
    })
    .join('\n');
}

const indented = (block: string, first: string, rest: string): string =>
  block
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
