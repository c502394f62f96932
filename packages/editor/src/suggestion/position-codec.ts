import * as Y from 'yjs';
import type { SuggestionIndex, Textblock } from './textblocks.js';

/** A place between two units of a paragraph. */
export interface UnitPlace {
  textblock: Textblock;
  offset: number;
}

/** A place that a position leads to. */
export interface HeldPlace extends UnitPlace {
  /** Whether what it held on to is still there. */
  isHeld: () => boolean;
}

/**
 * The place before the unit at `offset` as a Yjs position that holds on to the unit on its left or on its right. At
 * the edges of the paragraph it holds on to the edge, so that a place in an empty one can be told too.
 */
export function encodePlace({ textblock, offset }: UnitPlace, holdsOn: 'left' | 'right'): string {
  const isLeft = holdsOn === 'left';
  const assoc = isLeft ? -1 : 0;
  const { parts, element, text } = textblock;
  const unit = isLeft ? offset - 1 : offset;
  const child = parts.findIndex(({ from, length }) => from <= unit && unit < from + length);
  const part = parts[child];
  const relative =
    part?.type instanceof Y.XmlText
      ? Y.createRelativePositionFromTypeIndex(part.type, offset - part.from, assoc)
      : Y.createRelativePositionFromTypeIndex(element, childIndex(child), assoc);
  return encode(relative);

  function childIndex(found: number): number {
    if (found >= 0) return isLeft ? found + 1 : found;
    return offset >= text.length && !isLeft ? element.length : 0;
  }
}

/** Where such a position is now; null when what it held on to has left the text, or it is none. */
export function placeDecoder(
  ydoc: Y.Doc,
  { textblocks }: SuggestionIndex,
): (encoded: string) => HeldPlace | null {
  const places = new Map<object, { textblock: Textblock; offsetOf: (index: number) => number }>();
  for (const textblock of textblocks) {
    const { element, parts, text } = textblock;
    places.set(element, { textblock, offsetOf: (index) => parts[index]?.from ?? text.length });
    for (const { type, from } of parts) {
      if (type instanceof Y.XmlText) places.set(type, { textblock, offsetOf: (index) => from + index });
    }
  }
  return (encoded) => {
    const relative = decoded(encoded);
    const absolute = relative && Y.createAbsolutePositionFromRelativePosition(relative, ydoc);
    const found = absolute && places.get(absolute.type);
    if (!found || !absolute) return null;
    const { type, index } = absolute;
    const isHeld = () =>
      encoded === encode(Y.createRelativePositionFromTypeIndex(type, index, relative.assoc));
    return { textblock: found.textblock, offset: found.offsetOf(index), isHeld };
  };
}

const encode = (relative: Y.RelativePosition): string =>
  btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)));

function decoded(encoded: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(encoded), (unit) => unit.charCodeAt(0)));
  } catch {
    // Positions come from browsers: bytes that are none leave the words to go by.
    return null;
  }
}
