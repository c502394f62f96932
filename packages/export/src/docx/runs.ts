import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { directionOf } from '@undersigned/domain';
import { applyMarkRule, readableHref, readableLanguage } from '@undersigned/editor/schema';
import type { MarkJson, MarkRules, NodeJson } from '@undersigned/editor/schema';
import { printable } from '../paper/printable.js';
import type { Writing } from './writing.js';

/** The words of one line. Neighbours with the same link are one link. */
export function runsOf(nodes: NodeJson[], writing: Writing): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  for (let start = 0, end: number; start < nodes.length; start = end) {
    const href = hrefOf(nodes[start]);
    end = start + 1;
    while (href !== null && end < nodes.length && hrefOf(nodes[end]) === href) end += 1;
    const children = nodes.slice(start, end).flatMap((node) => runOf(node, writing));
    if (href === null) runs.push(...children);
    else runs.push(new ExternalHyperlink({ link: href, children }));
  }
  return runs;
}

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

const hrefOf = (node: NodeJson | undefined): string | null => {
  const link = node?.marks?.find((mark): mark is MarkJson<'link'> => mark.type === 'link');
  return link ? readableHref(link.attrs?.href) : null;
};

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
