import type { AnnexEntry, AnnexGroup, SignatoryAnnex } from '../paper/paper.js';
import type { HeadingLevels } from '../heading-levels.js';
import { noteRun, textRun } from './runs.js';
import type { SheetBlock, SheetRun } from './sheet.js';
import { tongueOf } from './tongue.js';

/** The list of signatories on a page of its own, its reservations as footnotes. */
export function annexBlocks(annex: SignatoryAnnex, levels: HeadingLevels): SheetBlock[] {
  const { heading, language, groups, further, supporters } = annex;
  const line = (text: string | null): SheetBlock[] =>
    text === null ? [] : [{ kind: 'paragraph', runs: [textRun(text)] }];
  const headed = (text: string, level: number): SheetBlock => ({
    kind: 'heading',
    level: levels.next(level),
    runs: [textRun(text)],
  });
  const listed = ({ heading: above, entries }: AnnexGroup): SheetBlock[] => [
    ...(above === null ? [] : [headed(above, 2)]),
    ...(entries.length > 0 ? [{ kind: 'entries' as const, entries: entries.map(entryRuns) }] : []),
  ];
  const blocks = [
    headed(heading, 1),
    ...groups.flatMap(listed),
    ...line(further),
    ...(supporters ? [...listed(supporters), ...line(supporters.further)] : []),
  ];
  return [{ kind: 'page-break' }, { kind: 'section', tongue: tongueOf(language), blocks }];
}

function entryRuns({ name, remarks, reservation }: AnnexEntry): SheetRun[] {
  const rest = remarks.map((remark) => `, ${remark}`).join('');
  return [
    textRun(name),
    ...(reservation === null ? [] : [noteRun(reservation)]),
    ...(rest === '' ? [] : [textRun(rest, { muted: true })]),
  ];
}
