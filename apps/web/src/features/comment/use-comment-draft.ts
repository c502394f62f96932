'use client';

import { anchorSchema, type Anchor } from '@undersigned/domain';
import { useState } from 'react';
import { keepDraft, readDraft } from './draft-store';

/** A comment being written: about these words, or about the whole text. */
export interface CommentDraft {
  anchor: Anchor | null;
  /** Whether it was begun before the page was loaded. */
  isResumed: boolean;
}

/** The place under which the words of a new comment are kept. */
export const newWordsKey = (textKey: string): string => `new:${textKey}`;
const passageKey = (textKey: string) => `passage:${textKey}`;

/**
 * The new comment being written in a text. Its passage is kept beside its words, so that a reload brings back
 * both. `textKey` names the text and field.
 */
export function useCommentDraft(textKey: string) {
  const [draft, setDraft] = useState(() => resumed(textKey));
  const keep = (anchor: Anchor | null) =>
    keepDraft(passageKey(textKey), anchor ? JSON.stringify(anchor) : '');
  return {
    draft,
    start: (anchor: Anchor | null) => {
      keep(anchor);
      setDraft({ anchor, isResumed: false });
    },
    /** Turns what is being written to another place. */
    aim: (anchor: Anchor | null) => {
      keep(anchor);
      setDraft((begun) => begun && { ...begun, anchor });
    },
    end: () => {
      keepDraft(passageKey(textKey), '');
      setDraft(null);
    },
  };
}

function resumed(textKey: string): CommentDraft | null {
  if (readDraft(newWordsKey(textKey)).trim() === '') return null;
  return { anchor: readAnchor(readDraft(passageKey(textKey))), isResumed: true };
}

function readAnchor(kept: string): Anchor | null {
  try {
    return anchorSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null; // nothing was kept: the comment is about the whole text
  }
}
