import { refused } from '@undersigned/domain';
import type { Result } from '@undersigned/domain';
import MarkdownIt from 'markdown-it';
import type { DocumentJson } from '../schema/document-json.js';
import { htmlToJson, longestHtml } from './html-to-json.js';
import { readFootnotes } from './markdown-footnotes.js';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).use(readFootnotes);

/**
 * Markdown (CommonMark with tables, strikethrough and footnotes) as a text. HTML in it stays words.
 * Refuses like `htmlToJson`.
 */
export function markdownToJson(source: string): Result<DocumentJson> {
  if (source.length > longestHtml) return refused('content_too_large', { values: { limit: longestHtml } });
  return htmlToJson(markdown.render(source, {}));
}
