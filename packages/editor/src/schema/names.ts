/** Every node a text may hold. Exporters and the canonical form are typed by this list: a new node asks each for its rule. */
export const nodeNames = [
  'doc',
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'horizontalRule',
  'hardBreak',
  'footnote',
  'text',
] as const;

export type NodeName = (typeof nodeNames)[number];

/** Every mark a run of text may carry. */
export const markNames = ['link', 'bold', 'italic', 'underline', 'strike', 'language'] as const;

export type MarkName = (typeof markNames)[number];

/** The blocks that carry a stable id: what a comment, a position or an address in a public text can point at. */
export const identifiedNodeNames = [
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'table',
] as const satisfies readonly NodeName[];

export type IdentifiedNodeName = (typeof identifiedNodeNames)[number];

export const isIdentified = (name: NodeName): name is IdentifiedNodeName =>
  (identifiedNodeNames as readonly NodeName[]).includes(name);
