import { HeadingLevel, type IStylesOptions } from 'docx';
import { directionOf } from '@undersigned/domain';

/** The styles of our own, by the names under which Word lists them. */
export const paragraphStyles = {
  quote: 'Quote',
  prompt: 'Question',
  signatory: 'Signatory',
  small: 'Note',
  cell: 'Cell',
  header: 'Running',
};

/** The width of the lines on the page, in twentieths of a point: Word's page with its margins. */
export const lineWidth = 9_026;

export const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

/** Typefaces that every Word has, with Greek, Cyrillic, Hebrew and Arabic letters. */
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman', eastAsia: 'Georgia' };
const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' };

/** Sizes are half points, distances twentieths of a point, as Word has them. `width` is that of the lines. */
export function stylesFor(language: string, width = lineWidth): IStylesOptions {
  const tag =
    directionOf(language) === 'rtl' ? { value: 'en-GB', bidirectional: language } : { value: language };
  const heading = (size: number) => ({
    run: { font: sans, size, sizeComplexScript: size, bold: true },
    paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 22, sizeComplexScript: 24, language: tag },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      title: {
        run: { font: sans, size: 36, sizeComplexScript: 36, bold: true },
        paragraph: { spacing: { after: 320, line: 264 }, keepNext: true },
      },
      heading1: heading(28),
      heading2: heading(25),
      heading3: heading(22),
      heading4: heading(22),
      hyperlink: { run: { color: '1F4E8C', underline: {} } },
      footnoteText: {
        run: { font: serif, size: 18, sizeComplexScript: 20 },
        paragraph: { spacing: { after: 60, line: 240 } },
      },
    },
    paragraphStyles: [
      {
        id: paragraphStyles.quote,
        name: paragraphStyles.quote,
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 567, right: 567 } },
      },
      {
        id: paragraphStyles.prompt,
        name: paragraphStyles.prompt,
        basedOn: 'Normal',
        run: { italics: true, color: '5C5850' },
      },
      {
        id: paragraphStyles.signatory,
        name: paragraphStyles.signatory,
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40, line: 260 }, keepLines: true },
      },
      {
        id: paragraphStyles.small,
        name: paragraphStyles.small,
        basedOn: 'Normal',
        run: { font: sans, size: 17, color: '5C5850' },
        paragraph: { spacing: { before: 60, after: 40, line: 240 } },
      },
      {
        id: paragraphStyles.cell,
        name: paragraphStyles.cell,
        basedOn: 'Normal',
        run: { font: sans, size: 17, sizeComplexScript: 19 },
        paragraph: { spacing: { after: 40, line: 240 } },
      },
      {
        id: paragraphStyles.header,
        name: paragraphStyles.header,
        basedOn: 'Normal',
        run: { font: sans, size: 17, color: '5C5850' },
        paragraph: {
          spacing: { after: 0, line: 240 },
          rightTabStop: width,
        },
      },
    ],
  };
}
