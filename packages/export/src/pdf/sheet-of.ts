import type { Paper, PaperPart } from '../paper/paper.js';
import { runningTitle } from '../paper/running-title.js';
import { annexBlocks } from './annex.js';
import { blocksOf } from './blocks.js';
import { HeadingLevels } from '../heading-levels.js';
import { onOneLine, textRun } from './runs.js';
import type { Sheet, SheetBlock } from './sheet.js';
import { tongueOf } from './tongue.js';

/** What the template is given of a paper. */
export function sheetOf({ title, language, publisher, parts, annex, imprint }: Paper): Sheet {
  const levels = new HeadingLevels();
  return {
    title: onOneLine(title),
    running: onOneLine(runningTitle(title)),
    publisher: onOneLine(publisher),
    tongue: tongueOf(language),
    blocks: [
      ...parts.flatMap((part) => partBlocks(part, levels)),
      ...(annex ? annexBlocks(annex, levels) : []),
    ],
    imprint: {
      tongue: tongueOf(imprint.language),
      standing: onOneLine(imprint.standing),
      lines: imprint.lines.map(onOneLine),
      unprinted: onOneLine(imprint.unprinted),
    },
  };
}

const partBlocks = ({ heading, prompt, body }: PaperPart, levels: HeadingLevels): SheetBlock[] => [
  ...(heading === null
    ? []
    : [{ kind: 'heading' as const, level: levels.next(1), runs: [textRun(heading)] }]),
  ...(prompt === null ? [] : [{ kind: 'prompt' as const, runs: [textRun(prompt)] }]),
  ...blocksOf(body, { levels, headingShift: heading === null ? 0 : 1 }),
];
