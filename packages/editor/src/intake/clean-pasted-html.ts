import { blocksFromHtml, TooDeep } from './read-html.js';
import { editorHtml } from './write-html.js';

/**
 * Clipboard HTML from Word, Google Docs, LibreOffice or a page as HTML that holds what a text may hold:
 * for `transformPastedHTML` in a browser, with the browser's own parser. Gives an empty text for HTML
 * nested beyond reason. What was copied in the editor itself comes through as it is: its own mark says
 * where a copied part begins and ends, and the schema reads nothing foreign.
 */
export function cleanPastedHtml(html: string, parser: Pick<DOMParser, 'parseFromString'>): string {
  if (html.includes('data-pm-slice')) return html;
  try {
    return editorHtml(blocksFromHtml(parser.parseFromString(html, 'text/html')));
  } catch (error) {
    if (error instanceof TooDeep) return '';
    throw error;
  }
}
