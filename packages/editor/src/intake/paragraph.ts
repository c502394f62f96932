import type { NodeJson } from '../schema/document-json.js';

/**
 * The paragraphs that a run of words and breaks makes: white space is collapsed as a browser does, two
 * breaks in a row part paragraphs, breaks at the edges and paragraphs without words fall away.
 */
export function paragraphsOf(line: NodeJson[]): NodeJson[] {
  return parted(line)
    .map((nodes) => trimmed(joined(nodes)))
    .filter(hasWords)
    .map((content) => ({ type: 'paragraph', content }));
}

/** Cut where only white space stands between two breaks. */
function parted(line: NodeJson[]): NodeJson[][] {
  const parts: NodeJson[][] = [[]];
  let sinceBreak: NodeJson[] | null = null;
  for (const node of line) {
    if (node.type === 'hardBreak') {
      if (sinceBreak && !hasWords(sinceBreak)) parts.push([]);
      sinceBreak = [];
    } else {
      sinceBreak?.push(node);
    }
    parts.at(-1)?.push(node);
  }
  return parts;
}

const hasWords = (nodes: NodeJson[]): boolean =>
  nodes.some((node) => node.type === 'footnote' || /\S/.test(node.text ?? ''));

/** One run for neighbours with the same marks, with single spaces inside and between runs. */
function joined(nodes: NodeJson[]): NodeJson[] {
  const runs: NodeJson[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    const follows = last?.type === 'text' && last.text?.endsWith(' ');
    const text = collapsed(node.text ?? '').replace(/^ /, follows ? '' : ' ');
    if (node.type !== 'text') runs.push(node);
    else if (text === '') continue;
    else if (last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      runs[runs.length - 1] = { ...last, text: collapsed(`${last.text ?? ''}${text}`) };
    } else runs.push({ ...node, text });
  }
  return runs;
}

/** A no-break space beside a space is a typist's second space; alone it means what it says. */
const collapsed = (text: string): string =>
  text.replace(/[ \t\n\r\f]+/g, ' ').replace(/ *\u00a0[ \u00a0]+| +\u00a0/g, ' ');

/** Without breaks and white space at either end, and without spaces around a break. */
function trimmed(nodes: NodeJson[]): NodeJson[] {
  const kept = nodes
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const atStart = isEdge(nodes[index - 1]);
      const atEnd = isEdge(nodes[index + 1]);
      const text = node.text ?? '';
      return {
        ...node,
        text: atEnd ? (atStart ? text.trim() : text.trimEnd()) : atStart ? text.trimStart() : text,
      };
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
  const first = kept.findIndex((node) => node.type !== 'hardBreak');
  const last = kept.findLastIndex((node) => node.type !== 'hardBreak');
  return kept.slice(first, last + 1);
}

const isEdge = (node: NodeJson | undefined): boolean => node === undefined || node.type === 'hardBreak';
