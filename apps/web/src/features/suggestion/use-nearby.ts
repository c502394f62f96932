'use client';

import { suggestionPlacesOf, type Editor } from '@undersigned/editor/react';
import type { ListedSuggestion } from '@undersigned/services';
import { useEffect, useState } from 'react';

/** More cards than these beside a text would be felt at every key. */
const most = 40;
const before = 10;

/**
 * The suggestions to show beside the text, in reading order: all, or those around what is in view where there are
 * many, and the one being read.
 */
export function useNearby(
  editor: Editor,
  waiting: ListedSuggestion[],
  activeId: string | null,
): ListedSuggestion[] {
  const [first, setFirst] = useState(0);
  const isMany = waiting.length > most;
  useEffect(() => {
    if (!isMany) return;
    let frame = 0;
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setFirst(firstInView(editor, waiting));
      });
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', look);
    };
  }, [editor, waiting, isMany]);
  if (!isMany) return waiting;
  const ordered = inReadingOrder(editor, waiting);
  const from = Math.max(0, first - before);
  return ordered.filter(({ id }, at) => (at >= from && at < from + most) || id === activeId);
}

function firstInView(editor: Editor, waiting: ListedSuggestion[]): number {
  if (editor.isDestroyed) return 0;
  const { left, width } = editor.view.dom.getBoundingClientRect();
  const top = editor.view.posAtCoords({ left: left + width / 2, top: 140 })?.pos ?? 0;
  const places = suggestionPlacesOf(editor.state);
  const found = inReadingOrder(editor, waiting).findIndex(({ id }) => {
    const place = places.get(id);
    return typeof place === 'object' && place.from >= top;
  });
  return Math.max(0, found);
}

function inReadingOrder(editor: Editor, waiting: ListedSuggestion[]): ListedSuggestion[] {
  const places = suggestionPlacesOf(editor.state);
  const rank = ({ id }: ListedSuggestion) => {
    const place = places.get(id);
    return typeof place === 'object' ? place.from : Number.MAX_SAFE_INTEGER;
  };
  return waiting.toSorted((one, other) => rank(one) - rank(other));
}
