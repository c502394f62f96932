import { UniqueID } from '@tiptap/extension-unique-id';
import type { Plugin } from '@tiptap/pm/state';
import type { NodeJson } from './document-json.js';
import { identifiedNodeNames, isIdentified } from './names.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** A new block id: `blk_` and 26 characters that hold 128 random bits. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `blk_${Array.from(bytes, (byte) => alphabet[byte & 31]).join('')}`;
}

/** Whether this is the id of a block. Ids end up in addresses and attributes, so nothing looser is let in. */
export const isBlockId = (id: unknown): id is string =>
  typeof id === 'string' && /^blk_[a-z2-7]{26}$/.test(id);

/**
 * The same node with an id on every block that carries one: blocks without, with a malformed one, or with
 * one already seen further up get a new one from `newId`.
 */
export function withBlockIds<N extends NodeJson>(node: N, newId: () => string = newBlockId): N {
  const seen = new Set<string>();
  const identify = <M extends NodeJson>(one: M): M => ({
    ...one,
    ...(isIdentified(one.type) ? { attrs: { ...one.attrs, id: claim(one.attrs) } } : {}),
    ...(one.content ? { content: one.content.map(identify) } : {}),
  });
  const claim = (attributes: NodeJson['attrs']): string => {
    const id = attributes && 'id' in attributes ? attributes.id : null;
    const kept = isBlockId(id) && !seen.has(id) ? id : newId();
    seen.add(kept);
    return kept;
  };
  return identify(node);
}

/** In an open editor: gives new blocks their ids. With `writes: false` the text is only read and left as it is. */
export const blockIds = ({ writes }: { writes: boolean }) =>
  UniqueID.extend({
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map(withoutClearing);
    },
  }).configure({
    attributeName: 'id',
    types: [...identifiedNodeNames],
    generateID: newBlockId,
    updateDocument: writes,
  });

/**
 * Tiptap clears the attributes of an empty document whose whole is selected, after every change of it, new ids
 * included: with several empty paragraphs the two would take turns for ever and the page would hang.
 */
function withoutClearing(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec;
  if (appendTransaction) {
    plugin.spec.appendTransaction = function (...given) {
      return appendTransaction.apply(this, given)?.setMeta('preventClearDocument', true);
    };
  }
  return plugin;
}
