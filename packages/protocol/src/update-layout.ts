/**
 * Yjs's first update encoding, as far as numbers go: `apps/sync` reads what a client sends with it, the document
 * log takes apart what it holds. https://github.com/yjs/yjs/blob/main/INTERNALS.md describes the structs.
 */

/** Bits of the byte before each struct: which of the optional parts follow, and what kind of content. */
export const structBits = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20, content: 0x1f } as const;

/** What that byte is for a struct that is only a length. */
export const bareStructs = { collected: 0, skipped: 10 } as const;

/** The number of each kind of content. */
export const contentKinds = {
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
} as const;

/** The number of each shared type; an element and a hook carry a name. */
export const typeKinds = { element: 3, hook: 5, text: 6 } as const;

/** A range of one client's structs that an update deletes. */
export interface Deletion {
  client: number;
  clock: number;
  len: number;
}
