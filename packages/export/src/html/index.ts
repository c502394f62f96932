export { escapeHtml } from './escape.js';
export type { FootnoteWords, HtmlOptions } from './page.js';
export { toHtml } from './to-html.js';
