import {
  FootnoteReferenceRun,
  LevelFormat,
  Paragraph,
  TextRun,
  AlignmentType,
  type ILevelsOptions,
  type ParagraphChild,
} from 'docx';
import { directionOf } from '@undersigned/domain';
import type { NodeAttributes } from '@undersigned/editor/schema';
import { isRightToLeft, printable } from '../paper/printable.js';

/** Word counts list levels from 0 to 8; what is deeper stays at the last. */
const deepestLevel = 8;
/** In twentieths of a point. */
const indentOfLevel = (level: number) => ({ left: 567 * (level + 1), hanging: 397 });

const formats: Record<NodeAttributes['orderedList']['type'], ILevelsOptions['format']> = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

/** What is collected while one file is written: notes and lists stand apart from the text in Word. */
export class Writing {
  readonly footnotes: { children: Paragraph[] }[] = [];
  readonly numbering: { reference: string; levels: ILevelsOptions[] }[] = [];
  readonly isRightToLeft: boolean;

  constructor(readonly language: string) {
    this.isRightToLeft = directionOf(language) === 'rtl';
  }

  /** Keeps a note and gives the sign that refers to it. */
  footnote(text: string): ParagraphChild {
    const rightToLeft = isRightToLeft(text);
    const words = new TextRun({ text: ` ${printable(text)}`, rightToLeft });
    this.footnotes.push({ children: [new Paragraph({ bidirectional: rightToLeft, children: [words] })] });
    return new FootnoteReferenceRun(this.footnotes.length);
  }

  /** A list of its own, counted from its own first number. Gives the name by which its items refer to it. */
  orderedList({ start = 1, type = '1' }: Partial<NodeAttributes['orderedList']>, depth: number): string {
    return this.#list({
      level: levelOf(depth),
      format: formats[type],
      text: `%${levelOf(depth) + 1}.`,
      start,
    });
  }

  bulletList(depth: number): string {
    return this.#list({ level: levelOf(depth), format: LevelFormat.BULLET, text: '•' });
  }

  #list(level: ILevelsOptions): string {
    const reference = `list-${this.numbering.length + 1}`;
    const style = { paragraph: { indent: indentOfLevel(level.level) } };
    this.numbering.push({ reference, levels: [{ alignment: AlignmentType.START, style, ...level }] });
    return reference;
  }
}

export const levelOf = (depth: number): number => Math.min(depth, deepestLevel);

/** Where the words of a list item stand when they follow its first paragraph. */
export const indentInItem = (depth: number) => ({ left: indentOfLevel(levelOf(depth)).left });
