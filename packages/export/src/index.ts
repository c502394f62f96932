export { deadlineCalendar, type CalendarDeadline } from './calendar/deadline.js';
export { toDocx } from './docx/to-docx.js';
export { escapeHtml, toHtml } from './html/index.js';
export type { FootnoteWords, HtmlOptions } from './html/index.js';
export { toMarkdown } from './markdown/index.js';
export type { AnnexEntry, AnnexGroup, Imprint, Paper, PaperPart, SignatoryAnnex } from './paper/paper.js';
export { PdfNotMade, toPdf } from './pdf/to-pdf.js';
export { toText } from './text/index.js';
export { toXlsx } from './spreadsheet/xlsx.js';
