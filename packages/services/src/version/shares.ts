import type { VersionShare, WordAuthor } from '@undersigned/domain';
import { lettersWithout, type LetterRun, type VersionContent } from '@undersigned/editor/schema';
import type { WordAuthors } from '../document-log/index.js';

/** Who wrote and who removed how much between two states of a text, most first. */
export function sharesBetween(
  before: VersionContent | null,
  after: VersionContent,
  authors: WordAuthors,
): VersionShare[] {
  const [then, now] = [lettersIn(before), lettersIn(after)];
  const shares = new Map<string, VersionShare>();
  const shareOf = (author: WordAuthor): VersionShare => {
    const key = JSON.stringify(author);
    const share = shares.get(key) ?? { author, written: 0, removed: 0 };
    shares.set(key, share);
    return share;
  };
  for (const run of lettersWithout(now, then)) {
    for (const { author, length } of authors.writersOf(run)) shareOf(author).written += length;
  }
  for (const run of lettersWithout(then, now)) {
    for (const { author, length } of authors.removersOf(run)) shareOf(author).removed += length;
  }
  return [...shares.values()].sort((one, other) => sizeOf(other) - sizeOf(one));
}

const lettersIn = (content: VersionContent | null): LetterRun[] =>
  (content?.fields ?? []).flatMap(({ letters }) => letters);

const sizeOf = ({ written, removed }: VersionShare): number => written + removed;
