import type { Anchor, RemarkPlace, RemarkSpot, SuggestedChange } from '@undersigned/domain';
import {
  anchorResolver,
  changePlacer,
  fragmentToJson,
  questionOfField,
  type NodeJson,
} from '@undersigned/editor/schema';
import type { Doc } from 'yjs';
import { numberedBlocks } from '../position/paragraphs.js';

/** Says where remarks stand. */
export interface RemarkPlacer {
  ofComment(anchor: Anchor): RemarkPlace;
  ofSuggestion(change: SuggestedChange): RemarkPlace;
}

/**
 * Finds the places of many remarks in one state of a text, which is laid out once. `questions` is what the questions
 * of a response are called.
 */
export function remarkPlacer(doc: Doc, questions: ReadonlyMap<string, string>): RemarkPlacer {
  const resolve = anchorResolver(doc);
  const placeOf = changePlacer(doc);
  const blockAt = (field: string, blockId: string) =>
    startOf(resolve({ kind: 'block', field, blockId, quote: '' }));
  const numbered = new Map<string, { number: string; from: number; to: number }[]>();
  const numberedIn = (field: string) => {
    const known = numbered.get(field);
    if (known) return known;
    const found = numberedBlocks(fragmentToJson(doc, field)).flatMap(({ named, whole, number }) => {
      const block = resolve({ kind: 'block', field, blockId: idOf(whole) ?? idOf(named) ?? '', quote: '' });
      return block.state === 'block' ? [{ number, from: block.from, to: block.to }] : [];
    });
    numbered.set(field, found);
    return found;
  };
  const spotAt = (field: string, at: number | null, kind: 'in' | 'behind'): RemarkSpot => {
    const around = numberedIn(field).find(({ from, to }) => at !== null && from <= at && at < to);
    return around ? { kind, paragraph: around.number } : { kind: 'unnumbered' };
  };
  const questionOf = (field: string) => questions.get(questionOfField(field) ?? '') ?? null;

  function spotOf(change: SuggestedChange): RemarkSpot {
    const { field } = change;
    switch (change.kind) {
      case 'words': {
        // Words that were written in have no place of their own any more; their paragraph has.
        const placed = placeOf(change);
        const from = placed.state === 'placed' ? placed.from : blockAt(field, change.blockId);
        return spotAt(field, from, 'in');
      }
      case 'blocks-added':
        return change.after === null
          ? { kind: 'beginning' }
          : spotAt(field, blockAt(field, change.after), 'behind');
      case 'blocks-removed':
      case 'blocks-reworded':
        return spotAt(field, blockAt(field, change.blockIds[0] ?? ''), 'in');
    }
  }

  return {
    ofComment: (anchor) =>
      anchor.kind === 'document'
        ? { question: null, spot: { kind: 'whole' } }
        : { question: questionOf(anchor.field), spot: spotAt(anchor.field, startOf(resolve(anchor)), 'in') },
    ofSuggestion: (change) => ({ question: questionOf(change.field), spot: spotOf(change) }),
  };
}

const idOf = ({ attrs }: NodeJson): string | null => (attrs && 'id' in attrs ? (attrs.id ?? null) : null);

const startOf = (found: ReturnType<ReturnType<typeof anchorResolver>>): number | null =>
  found.state === 'range' || found.state === 'block' ? found.from : null;
