import type { DocumentJson, NodeJson } from '../schema/document-json.js';

/** The lines of a text in order, each as the pieces that stand in it: words, breaks and footnotes. Empty ones are left out. */
export function wordLines(body: DocumentJson): NodeJson[][] {
  const lines: NodeJson[][] = [];
  const visit = (node: NodeJson) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      if (node.content?.length) lines.push(node.content);
    } else node.content?.forEach(visit);
  };
  visit(body);
  return lines;
}
