import type { SuggestedChange } from '@undersigned/domain';
import { wordChanges, type WordChange } from '../edition/compare.js';
import type { DocumentJson } from '../schema/document-json.js';
import type { Amendment, AmendmentTarget } from './amendment.js';
import { ownNumber } from './law-numbers.js';
import { lawPlaces, type LawPlace } from './law-places.js';

/** A suggestion, and what it would make of the words around it. */
export interface AmendmentSource {
  change: SuggestedChange;
  preview: WordChange[];
}

/** A text that is amended, or one answer of a response. */
export interface AmendedText {
  /** Where it lies in its document. */
  field: string;
  question: string | null;
  doc: DocumentJson;
}

/**
 * Suggestions as numbered amendments, one text after the other. `lost` are those whose words have changed since, and
 * those of an answer whose question is gone: nobody can vote on them.
 */
export function amendmentsOfEach<Source extends AmendmentSource>(
  texts: AmendedText[],
  sources: Source[],
): { amendments: Amendment<Source>[]; lost: Source[] } {
  const found = texts.map(({ field, question, doc }) => ({
    question,
    ...amendmentsOf(
      doc,
      sources.filter(({ change }) => change.field === field),
    ),
  }));
  const fields = new Set(texts.map(({ field }) => field));
  return {
    amendments: found
      .flatMap(({ question, amendments }) => amendments.map((amendment) => ({ ...amendment, question })))
      .map((amendment, index) => ({ ...amendment, number: index + 1 })),
    lost: [
      ...found.flatMap(({ lost }) => lost),
      ...sources.filter(({ change }) => !fields.has(change.field)),
    ],
  };
}

/**
 * Suggestions as numbered amendments, in the order of the text and of their coming. `lost` are those whose words
 * have changed since: nobody can vote on them.
 */
export function amendmentsOf<Source extends AmendmentSource>(
  doc: DocumentJson,
  sources: Source[],
): { amendments: Amendment<Source>[]; lost: Source[] } {
  const places = lawPlaces(doc);
  const lost: Source[] = [];
  const found = sources.flatMap((source) => {
    const drafted = draft(source, places);
    if (!drafted) lost.push(source);
    return drafted ? [{ ...drafted, source }] : [];
  });
  const amendments = found
    .toSorted((one, other) => one.at - other.at || one.offset - other.offset)
    .map(({ target, before, after, source }, index) => ({
      number: index + 1,
      question: null,
      target,
      before,
      after,
      source,
    }));
  return { amendments, lost };
}

interface Drafted extends Pick<Amendment<unknown>, 'target' | 'before' | 'after'> {
  /** Which block it is about, and how far in it. */
  at: number;
  offset: number;
}

function draft({ change, preview }: AmendmentSource, places: LawPlace[]): Drafted | null {
  const before = textWithout(preview, 'come');
  const after = textWithout(preview, 'gone');
  switch (change.kind) {
    case 'words': {
      const at = blockWith(places, change.blockId, before);
      const place = places[at];
      if (!place) return null;
      const changes = wordChanges(before, after);
      const [first] = changes;
      const offset = first?.kind === 'same' ? first.text.length : 0;
      return { at, offset, target: place.target, ...columns(changes) };
    }
    case 'blocks-added': {
      const at = change.after === null ? -1 : lastIn(places, change.after);
      if (change.after !== null && at < 0) return null;
      const target = targetOfNew(places[at]?.target ?? null, after);
      // After everything that changes the block it follows.
      return { at, offset: Infinity, target, before: [], after: [{ kind: 'come', text: after }] };
    }
    case 'blocks-removed':
    case 'blocks-reworded': {
      const at = firstIn(places, change.blockIds[0] ?? '');
      const place = places[at];
      if (!place) return null;
      if (change.kind === 'blocks-reworded') {
        return { at, offset: 0, target: place.target, ...columns(wordChanges(before, after)) };
      }
      return { at, offset: 0, target: place.target, before: [{ kind: 'gone', text: before }], after: [] };
    }
  }
}

const columns = (changes: WordChange[]) => ({
  before: joined(changes.filter(({ kind }) => kind !== 'come')),
  after: joined(changes.filter(({ kind }) => kind !== 'gone')),
});

/** Neighbours of one kind are one, and changed words with only a space between them: nobody marks them singly. */
function joined(parts: WordChange[]): WordChange[] {
  const whole: WordChange[] = [];
  for (const [index, { kind, text }] of parts.entries()) {
    const last = whole.at(-1);
    const isBetween = text.trim() === '' && last?.kind !== 'same' && parts[index + 1]?.kind === last?.kind;
    if (last && (last.kind === kind || isBetween))
      whole[whole.length - 1] = { ...last, text: last.text + text };
    else whole.push({ kind, text });
  }
  return whole;
}

const textWithout = (changes: WordChange[], left: WordChange['kind']): string =>
  changes.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');

/** The block itself, if it still says so; else the only one that does: words move when paragraphs are cut. */
function blockWith(places: LawPlace[], blockId: string, words: string): number {
  const own = places.findIndex((place) => place.blockId === blockId && place.words === words);
  return own >= 0 ? own : places.findIndex((place) => place.words === words);
}

const stands = (place: LawPlace, blockId: string) =>
  place.blockId === blockId || place.within.includes(blockId);

const firstIn = (places: LawPlace[], blockId: string) => places.findIndex((place) => stands(place, blockId));

const lastIn = (places: LawPlace[], blockId: string) =>
  places.findLastIndex((place) => stands(place, blockId));

/** What comes behind paragraph 2 is "paragraph 2 a (new)", and at the beginning "paragraph -1 (new)", unless it says. */
function targetOfNew(after: AmendmentTarget | null, words: string): AmendmentTarget {
  const own = ownNumber(words)?.number;
  const [last] = after?.parts.slice(-1) ?? [];
  if (!after || !last || last.kind === 'title' || last.kind === 'heading') {
    const number = own ?? '-1';
    return { division: after?.division ?? null, parts: [{ kind: 'paragraph', number }], isNew: true };
  }
  const part = { ...last, number: own ?? `${last.number} a`.trim() };
  return { ...after, parts: [...after.parts.slice(0, -1), part], isNew: true };
}
