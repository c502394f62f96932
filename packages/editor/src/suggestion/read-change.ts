import { accepted, refused, type Result, type SuggestedChange } from '@undersigned/domain';
import { Fragment } from '@tiptap/pm/model';
import { checkDocument } from '../schema/read-document.js';
import { schema } from '../schema/schema.js';

/** Refuses a change that would bring into a text what the schema has no place for. */
export function checkChange(change: SuggestedChange): Result<SuggestedChange> {
  try {
    if (change.kind === 'words') {
      checkDocument(schema.nodes.paragraph.create(null, Fragment.fromJSON(schema, change.replacement)));
    }
    if (change.kind === 'blocks-added' || change.kind === 'blocks-reworded') {
      const blocks = Fragment.fromJSON(schema, change.blocks);
      const parent = blocks.firstChild?.type.name === 'listItem' ? 'bulletList' : 'doc';
      checkDocument(schema.nodes[parent].create(null, blocks));
    }
    return accepted(change);
  } catch {
    // ProseMirror tells malformed JSON by throwing a RangeError; which one does not help the sender.
    return refused('content_not_readable', { field: 'changes' });
  }
}
