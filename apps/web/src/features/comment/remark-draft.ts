import { useCallback, useSyncExternalStore } from 'react';
import { draftOf, onDrafts, readDraft } from './draft-store';

const acts = ['reply', 'settle', 'reopen', 'reject'] as const;

/** The place of what somebody writes about a remark. */
export const remarkDraft = (act: (typeof acts)[number], id: string): string => `${act}:${id}`;

/**
 * Whether this person is writing about the remark. Its card stays where it is then, whatever others do with the remark
 * meanwhile: the next keys would else go somewhere else.
 */
export function useIsWritingAbout(person: string, id: string | null): boolean {
  const read = useCallback(
    () => id !== null && acts.some((act) => readDraft(draftOf(person, remarkDraft(act, id))) !== ''),
    [person, id],
  );
  return useSyncExternalStore(onDrafts, read, () => false);
}
