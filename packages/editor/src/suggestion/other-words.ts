import type { SuggestedChange, WordsChange } from '@undersigned/domain';
import type { MarkJson, NodeJson } from '../schema/document-json.js';
import { inlineText } from '../schema/inline-text.js';

/**
 * The words that a change brings, for somebody to type them anew: without the spaces at their edges, which nobody sees
 * in a field. Null where typing would lose something: a footnote, a link, emphasis of some of them.
 */
export function plainWordsOf(change: SuggestedChange): string | null {
  if (change.kind !== 'words') return null;
  const nodes = replacementOf(change);
  const [first, ...others] = nodes.filter(({ type }) => type === 'text');
  const isEven = others.every(({ marks }) => isSame(marks, first?.marks));
  const hasMore = nodes.some(({ type }) => type !== 'text' && type !== 'hardBreak');
  const isLink = first?.marks?.some(({ type }) => type === 'link') ?? false;
  return isEven && !hasMore && !isLink ? inlineText(nodes, () => '').trim() : null;
}

/**
 * The change with other words in its place. They are set apart from what stands beside them as the words were that it
 * brought, or takes away, and get their emphasis; a line feed is a break.
 */
export function inOtherWords(change: WordsChange, words: string): WordsChange {
  const nodes = replacementOf(change);
  const marks = nodes.find(({ type }) => type === 'text')?.marks;
  const { before, after } = edgesOf(inlineText(nodes, () => '') || change.replaced);
  const typed = words.trim();
  const text = typed === '' ? '' : `${before}${typed}${after}`;
  const replacement = text.split(/(\n)/u).flatMap((piece): NodeJson[] => {
    if (piece === '\n') return [{ type: 'hardBreak' }];
    return piece === '' ? [] : [{ type: 'text', text: piece, ...(marks ? { marks } : {}) }];
  });
  return { ...change, replacement };
}

/** The cast is safe: a change is checked against the schema when it is proposed. */
const replacementOf = ({ replacement }: WordsChange) => replacement as NodeJson[];

const isSame = (one: MarkJson[] | undefined, other: MarkJson[] | undefined): boolean =>
  JSON.stringify(one ?? []) === JSON.stringify(other ?? []);

const edgesOf = (text: string) => ({
  before: /^\s*/u.exec(text)?.[0] ?? '',
  after: text.trim() === '' ? '' : (/\s*$/u.exec(text)?.[0] ?? ''),
});
