import type { NodeJson } from './document-json.js';

/**
 * The plain words of one line of text: emphasis falls away, a break is a line feed, and a link is followed
 * by its address in brackets unless its words are the address. `footnoteSign` says what stands for a footnote.
 */
export function inlineText(nodes: NodeJson[], footnoteSign: (text: string) => string): string {
  return nodes
    .map((node, index) => {
      if (node.type === 'hardBreak') return '\n';
      if (node.type === 'footnote') return footnoteSign(node.attrs?.text ?? '');
      return `${node.text ?? ''}${addressAfter(nodes, index)}`;
    })
    .join('');
}

/** The address of the link that ends here, or nothing when it goes on or has said its address itself. */
function addressAfter(nodes: NodeJson[], index: number): string {
  const href = hrefOf(nodes[index]);
  if (!href || hrefOf(nodes[index + 1]) === href) return '';
  const start = nodes.slice(0, index).findLastIndex((node) => hrefOf(node) !== href) + 1;
  const words = nodes
    .slice(start, index + 1)
    .map((node) => node.text ?? '')
    .join('');
  const address = href.replace(/^mailto:/, '');
  return bare(words) === bare(address) ? '' : ` (${address})`;
}

const hrefOf = (node: NodeJson | undefined): string | null =>
  node?.marks?.find((mark) => mark.type === 'link')?.attrs?.href ?? null;

const bare = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
