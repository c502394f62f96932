import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { directionOf } from '@undersigned/domain';
import { applyMarkRule, readableHref, readableLanguage } from '@undersigned/editor/schema';
import type { MarkRules, NodeJson } from '@undersigned/editor/schema';
import { linkRuns } from '../paper/link-runs.js';
import { printable } from '../paper/printable.js';
import type { Writing } from './writing.js';

/** The words of one line. */
export const runsOf = (nodes: NodeJson[], writing: Writing): ParagraphChild[] =>
  linkRuns(nodes).flatMap(({ href, nodes: within }) => {
    const children = within.flatMap((node) => runOf(node, writing));
    return href === null ? children : [new ExternalHyperlink({ link: href, children })];
  });

function runOf(node: NodeJson, writing: Writing): ParagraphChild[] {
  const marks = node.marks ?? [];
  const style = marks.reduce<IRunOptions>(
    (all, mark) => ({ ...all, ...applyMarkRule(markRules, mark) }),
    writing.isRightToLeft ? { rightToLeft: true } : {},
  );
  switch (node.type) {
    case 'text':
      return [new TextRun({ ...style, text: printable(node.text ?? '') })];
    case 'hardBreak':
      return [new TextRun({ ...style, break: 1 })];
    case 'footnote':
      return [writing.footnote(node.attrs?.text ?? '')];
    default:
      // Blocks do not stand in a line.
      return [];
  }
}

const markRules: MarkRules<[], IRunOptions> = {
  bold: () => ({ bold: true, boldComplexScript: true }),
  italic: () => ({ italics: true, italicsComplexScript: true }),
  underline: () => ({ underline: {} }),
  strike: () => ({ strike: true }),
  link: (mark) => (readableHref(mark.attrs?.href) ? { style: 'Hyperlink' } : {}),
  language: (mark) => {
    const lang = readableLanguage(mark.attrs?.lang);
    if (!lang) return {};
    return directionOf(lang) === 'rtl'
      ? { language: { bidirectional: lang }, rightToLeft: true }
      : { language: { value: lang }, rightToLeft: false };
  },
};
