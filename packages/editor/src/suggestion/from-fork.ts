import type { SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import type { DocumentJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { fragmentToJson } from '../ydoc.js';
import { forkChanges, type ForkChange } from './fork-changes.js';
import { suggestBlocks, suggestRemoval, suggestWords } from './suggest.js';

/** The changes that make this fork of the shared text, each a suggestion of its own. */
export function changesOfFork(shared: Doc, field: string, fork: DocumentJson): SuggestedChange[] {
  const base = schema.nodeFromJSON(fragmentToJson(shared, field));
  return forkChanges(base, schema.nodeFromJSON(fork)).flatMap(
    (change) => suggestForkChange(shared, field, change) ?? [],
  );
}

/** One change of a fork, held by its place in the shared text; null when the text has moved on meanwhile. */
export function suggestForkChange(shared: Doc, field: string, change: ForkChange): SuggestedChange | null {
  switch (change.kind) {
    case 'words':
      return suggestWords(shared, field, change, change.replacement);
    case 'added':
      return suggestBlocks(field, change.after, change.blocks);
    case 'removed':
      return suggestRemoval(shared, field, change.blockIds);
  }
}
