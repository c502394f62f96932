import { applyMarkRule, readableLanguage } from '@undersigned/editor/schema';
import type { MarkRules, NodeJson } from '@undersigned/editor/schema';
import { linkRuns } from '../paper/link-runs.js';
import { isRightToLeft, printable } from '../paper/printable.js';
import type { SheetRun } from './sheet.js';
import { tongueOf } from './tongue.js';

type TextRun = SheetRun & { kind: 'text' };

/** The words of one line. */
export const runsOf = (nodes: NodeJson[]): SheetRun[] =>
  linkRuns(nodes).flatMap(({ href, nodes: within }): SheetRun[] => {
    const runs = within.flatMap(runOf);
    return href === null ? runs : [{ kind: 'link', href, runs }];
  });

/** Words that nobody formatted. */
export const textRun = (text: string, more: Partial<TextRun> = {}): TextRun => ({
  kind: 'text',
  text: onOneLine(text),
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  muted: false,
  tongue: null,
  ...more,
});

export const noteRun = (text: string): SheetRun => ({
  kind: 'note',
  text: onOneLine(text),
  dir: isRightToLeft(text) ? 'rtl' : 'ltr',
});

/** Text without what PDF cannot hold. A tab or an end of line within a run is a space. */
export const onOneLine = (text: string): string =>
  printable(text)
    .replace(/[\t\n]/g, ' ')
    .replaceAll('\uFEFF', '');

function runOf(node: NodeJson): SheetRun[] {
  switch (node.type) {
    case 'text':
      return [textRun(node.text ?? '', styleOf(node))];
    case 'hardBreak':
      return [{ kind: 'break' }];
    case 'footnote':
      return [noteRun(node.attrs?.text ?? '')];
    default:
      // Blocks do not stand in a line.
      return [];
  }
}

const styleOf = ({ marks = [] }: NodeJson): Partial<TextRun> =>
  marks.reduce<Partial<TextRun>>((all, mark) => ({ ...all, ...applyMarkRule(markRules, mark) }), {});

const markRules: MarkRules<[], Partial<TextRun>> = {
  bold: () => ({ bold: true }),
  italic: () => ({ italic: true }),
  underline: () => ({ underline: true }),
  strike: () => ({ strike: true }),
  // Links are runs of their own.
  link: () => ({}),
  language: (mark) => {
    const lang = readableLanguage(mark.attrs?.lang);
    return lang ? { tongue: tongueOf(lang) } : {};
  },
};
