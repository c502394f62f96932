import { contextUnits, type ChangedWords } from '@undersigned/domain';

/** A change with whole words around it, and dots where more of the paragraph was left out. */
export const nearWords = (change: readonly ChangedWords[]): ChangedWords[] =>
  change.map((part, index) => {
    if (part.kind !== 'same' || part.text.length < contextUnits) return part;
    const text =
      index === 0 ? `…${part.text.replace(/^\S*\s+/u, '')}` : `${part.text.replace(/\s+\S*$/u, '')}…`;
    return { ...part, text };
  });

/** How the words stood before, or would stand after. */
export const wordsOf = (change: readonly ChangedWords[], without: 'gone' | 'come'): string =>
  change.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
