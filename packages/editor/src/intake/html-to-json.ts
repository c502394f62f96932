import { refused } from '@undersigned/domain';
import type { Result } from '@undersigned/domain';
import { parseHTML } from 'linkedom';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson } from '../schema/document-json.js';
import { readDocument } from '../schema/read-document.js';
import { isNestedBeyondReason } from './nesting.js';
import { blocksFromHtml, TooDeep } from './read-html.js';

/** The longest HTML that is read, in UTF-16 units. A hundred printed pages with Word's markup stay under it. */
export const longestHtml = 2_000_000;

/**
 * A page or a clipboard as a text, read like a paste in the editor, with block ids. Refuses with
 * `content_too_large`, or with `content_not_readable` when it is nested beyond reason.
 */
export function htmlToJson(html: string): Result<DocumentJson> {
  if (html.length > longestHtml) return refused('content_too_large', { values: { limit: longestHtml } });
  if (isNestedBeyondReason(html)) return refused('content_not_readable');
  try {
    const content = blocksFromHtml(parsed(html));
    return readDocument(
      withBlockIds({ type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }),
    );
  } catch (error) {
    if (error instanceof TooDeep) return refused('content_not_readable');
    throw error;
  }
}

/** linkedom takes the first element for the document itself, so a fragment is given a page to stand in. */
function parsed(html: string): Document {
  const isPage = /<html[\s>]/i.test(html);
  return parseHTML(isPage ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}
