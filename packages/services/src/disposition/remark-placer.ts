import type { Anchor, RemarkPlace, RemarkSpot, SuggestedChange } from '@undersigned/domain';
import {
  anchorResolver,
  bodyField,
  changePlacer,
  fragmentToJson,
  paragraphNumbers,
  questionOfField,
} from '@undersigned/editor/schema';
import type { Doc } from 'yjs';

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
  const paragraphs = [...paragraphNumbers(fragmentToJson(doc, bodyField))].flatMap(([blockId, number]) => {
    const block = resolve({ kind: 'block', field: bodyField, blockId, quote: '' });
    return block.state === 'block' ? [{ number, from: block.from, to: block.to }] : [];
  });
  const spotAt = (field: string, from: number | null, kind: 'in' | 'behind'): RemarkSpot => {
    const around =
      field === bodyField && from !== null
        ? paragraphs.find((paragraph) => paragraph.from <= from && from < paragraph.to)
        : undefined;
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

const startOf = (found: ReturnType<ReturnType<typeof anchorResolver>>): number | null =>
  found.state === 'range' || found.state === 'block' ? found.from : null;
