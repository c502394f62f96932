import { readableHref } from '@undersigned/editor/schema';
import type { MarkJson, NodeJson } from '@undersigned/editor/schema';

/** Neighbours in a line that lead to the same address, or to none. */
export interface LinkRun {
  href: string | null;
  nodes: NodeJson[];
}

/** Cuts a line where its link changes: neighbours with the same link are one link. */
export function linkRuns(nodes: NodeJson[]): LinkRun[] {
  const runs: LinkRun[] = [];
  for (const node of nodes) {
    const href = hrefOf(node);
    const last = runs.at(-1);
    if (last?.href === href) last.nodes.push(node);
    else runs.push({ href, nodes: [node] });
  }
  return runs;
}

const hrefOf = (node: NodeJson): string | null => {
  const link = node.marks?.find((mark): mark is MarkJson<'link'> => mark.type === 'link');
  return link ? readableHref(link.attrs?.href) : null;
};
