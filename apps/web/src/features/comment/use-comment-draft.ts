'use client';

import {
  anchorSchema,
  commentLabels,
  type Anchor,
  type CommentLabel,
  type ThreadAudience,
} from '@undersigned/domain';
import { useState } from 'react';
import { draftOf, keepDraft, readDraft } from './draft-store';

/** A comment being written: about these words, or about the whole text. */
export interface CommentDraft {
  anchor: Anchor | null;
  labels: CommentLabel[];
  /** Who is to read it. */
  audience: ThreadAudience;
  /** Whether it was begun before the page was loaded. */
  isResumed: boolean;
}

type Chosen = Pick<CommentDraft, 'labels' | 'audience'>;

/** The place under which the words of a new comment are kept. */
export const newWords = (textKey: string): string => `new:${textKey}`;

/**
 * The new comment that a person is writing in a text. What it is about and who is to read it are kept beside its words,
 * so that a reload brings back all of it. `textKey` names the text and field.
 */
export function useCommentDraft(person: string, textKey: string) {
  const keyOf = (part: string) => draftOf(person, part);
  const [passage, choices] = [keyOf(`passage:${textKey}`), keyOf(`chosen:${textKey}`)];
  const [draft, setDraft] = useState(() =>
    readDraft(keyOf(newWords(textKey))).trim() === ''
      ? null
      : { anchor: readAnchor(readDraft(passage)), ...readChosen(readDraft(choices)), isResumed: true },
  );
  const keep = (anchor: Anchor | null) => keepDraft(passage, anchor ? JSON.stringify(anchor) : '');
  return {
    draft,
    start: (anchor: Anchor | null) => {
      keep(anchor);
      keepDraft(choices, '');
      setDraft({ anchor, ...usual, isResumed: false });
    },
    /** Turns what is being written to another place. */
    aim: (anchor: Anchor | null) => {
      keep(anchor);
      setDraft((begun) => begun && { ...begun, anchor });
    },
    choose: (chosen: Chosen) => {
      keepDraft(choices, JSON.stringify(chosen));
      setDraft((begun) => begun && { ...begun, ...chosen });
    },
    end: () => {
      keepDraft(passage, '');
      keepDraft(choices, '');
      setDraft(null);
    },
  };
}

const usual: Chosen = { labels: [], audience: 'readers' };

function readAnchor(kept: string): Anchor | null {
  return anchorSchema.safeParse(jsonIn(kept)).data ?? null; // nothing was kept: the comment is about the whole text
}

function readChosen(kept: string): Chosen {
  const { labels, audience } = { ...usual, ...(jsonIn(kept) as Partial<Chosen> | null) };
  return {
    labels: commentLabels.filter((label) => labels.includes(label)),
    audience: audience === 'drafters' ? 'drafters' : 'readers',
  };
}

function jsonIn(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}
