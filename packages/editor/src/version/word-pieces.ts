import type { DocumentJson, NodeJson } from '../schema/document-json.js';

/**
 * The same text with its words cut where `lengths` say, and the index of the length each piece belongs to, by node.
 * The lengths are those of the letters in reading order. Words beyond the last length belong to none.
 */
export function cutWords(
  body: DocumentJson,
  lengths: number[],
): { body: DocumentJson; pieceOf: Map<NodeJson, number> } {
  const pieceOf = new Map<NodeJson, number>();
  let piece = 0;
  let left = lengths[0] ?? 0;
  const cutText = (node: NodeJson, text: string): NodeJson[] => {
    const pieces: NodeJson[] = [];
    let at = 0;
    while (at < text.length) {
      while (left === 0 && piece < lengths.length) left = lengths[++piece] ?? 0;
      const take = piece < lengths.length ? Math.min(left, text.length - at) : text.length - at;
      const cut: NodeJson = { ...node, text: text.slice(at, at + take) };
      if (piece < lengths.length) pieceOf.set(cut, piece);
      pieces.push(cut);
      left -= Math.min(left, take);
      at += take;
    }
    return pieces;
  };
  const visit = <N extends NodeJson>(node: N): N => {
    if (!node.content) return node;
    const content = node.content.flatMap((child) =>
      child.type === 'text' ? cutText(child, child.text ?? '') : [visit(child)],
    );
    return { ...node, content };
  };
  return { body: visit(body), pieceOf };
}
