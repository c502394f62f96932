export { deadlineCalendar, type CalendarDeadline } from './calendar/deadline.js';
export { escapeHtml, toHtml } from './html/index.js';
export type { FootnoteWords, HtmlOptions } from './html/index.js';
export { toMarkdown } from './markdown/index.js';
export { toText } from './text/index.js';
export { toXlsx } from './spreadsheet/xlsx.js';
