import type { SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { fragmentToJson } from '../ydoc.js';
import { Fork } from './fork.js';
import { changesOfFork } from './from-fork.js';

/** The changes that a fork of this text kept. It is opened to be read, and nothing in it changes. */
export function keptChanges(shared: Doc, field: string, kept: string): SuggestedChange[] {
  const fork = new Fork(shared, kept, () => undefined);
  const changes = changesOfFork(shared, field, fragmentToJson(fork.ydoc, field));
  fork.close();
  return changes;
}
