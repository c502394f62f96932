import type { ContentMatch, NodeType } from '@tiptap/pm/model';
import { nodeNames, type NodeName } from './names.js';
import { schema } from './schema.js';

/**
 * Whether a node may stand directly in another, as far as one can tell without the nodes beside it. Two people
 * who write at once can together leave a list without items; neither of them ever puts a table into a heading.
 */
export const mayStandIn = (child: NodeName, parent: NodeName): boolean =>
  childrenByParent.get(parent)?.has(child) ?? false;

/** The node of this name; null when the schema has none. */
export const nodeNamed = (name: string): NodeName | null => namesByText.get(name) ?? null;

const namesByText: ReadonlyMap<string, NodeName> = new Map(nodeNames.map((name) => [name, name]));

const childrenByParent: ReadonlyMap<NodeName, ReadonlySet<NodeName>> = new Map(
  nodeNames.map((name) => [name, childrenOf(schema.nodes[name])]),
);

function childrenOf({ contentMatch }: NodeType): Set<NodeName> {
  const children = new Set<NodeName>();
  const seen = new Set<ContentMatch>();
  const walk = (match: ContentMatch): void => {
    if (seen.has(match)) return;
    seen.add(match);
    for (let n = 0; n < match.edgeCount; n++) {
      const { type, next } = match.edge(n);
      children.add(type.name as NodeName); // the schema is made of these names, which a test compares
      walk(next);
    }
  };
  walk(contentMatch);
  return children;
}
