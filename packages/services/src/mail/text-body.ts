import { escapeHtml } from './layout.js';

/** A text, or the answers of one, as it stands in a mail: block by block, in both forms. */
export function textBody(texts: string[]): { text: string; html: string } {
  const blocks = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return {
    text: blocks.join('\n\n'),
    html: blocks.map((block) => `<p>${escapeHtml(block)}</p>`).join('\n'),
  };
}
