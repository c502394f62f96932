import type { Stores } from '@undersigned/db';
import { measure, type Document, type Edition } from '@undersigned/domain';
import {
  answerText,
  docFromUpdates,
  findInvisibleInEdition,
  type EditionSource,
} from '@undersigned/editor/schema';
import { readDocumentLog } from '../document-log/index.js';
import { contentOf } from '../document/read-content.js';
import { Refused } from '../refusal/refused.js';

export interface ReadSource {
  source: EditionSource;
  /** The last update of the log that is in it. */
  logSeq: number;
}

/** What an edition of this text would hold at this moment, read on the given stores: a transaction's for freezing. */
export async function readSource(stores: Stores, document: Document): Promise<ReadSource> {
  const { seq, merged } = await readDocumentLog(stores, document.id);
  const ydoc = docFromUpdates([merged.whole()]);
  try {
    return { source: await contentOf(stores, document, ydoc), logSeq: seq };
  } finally {
    ydoc.destroy();
  }
}

/** The source of an edition. The cast is safe because `freezeEdition` alone writes `content`, and writes this. */
export const sourceOf = (edition: Pick<Edition, 'content'>): EditionSource =>
  edition.content as unknown as EditionSource;

/** The plain words of a text, one line per block; what "is there anything" and a portal's limit are asked of. */
export const plainTextsOf = (source: EditionSource): string[] =>
  source.kind === 'response'
    ? source.questions.map(({ answer }) => answerText(answer))
    : [answerText(source.body)];

/**
 * Throws unless the text can be frozen: text_empty, answer_over_limit, suggestions_waiting, or invisible_characters
 * as long as nobody has looked at them and confirmed.
 */
export async function requireFreezable(
  stores: Pick<Stores, 'question' | 'suggestion'>,
  document: Document,
  source: EditionSource,
  isConfirmed: boolean,
): Promise<void> {
  const texts = plainTextsOf(source);
  if (texts.every((text) => text.trim() === '')) throw Refused.because('text_empty');
  await requireWithinLimits(stores, document, texts);
  await requireNoneWaiting(stores, document);
  const count = findInvisibleInEdition(source).length;
  if (count > 0 && !isConfirmed) {
    throw Refused.because('invisible_characters', { field: 'confirmInvisible', values: { count } });
  }
}

async function requireWithinLimits(stores: Pick<Stores, 'question'>, document: Document, texts: string[]) {
  if (document.kind !== 'response') return;
  for (const { answer, question } of await withQuestions(stores, document, texts)) {
    const { over } = measure(answer, question.profile, question.limit);
    if (over === 0 || question.limit === null) continue;
    const label = question.label || String(question.position);
    throw Refused.because('answer_over_limit', { values: { label, over, limit: question.limit } });
  }
}

/** What was accepted and is not in the text yet would be missing from the edition. */
async function requireNoneWaiting(stores: Pick<Stores, 'suggestion'>, { id }: Document) {
  const count = (await stores.suggestion.accepted()).filter(({ documentId }) => documentId === id).length;
  if (count > 0) throw Refused.because('suggestions_waiting', { values: { count } });
}

/** `contentOf` reads the questions in the same order, in the same transaction. */
async function withQuestions(stores: Pick<Stores, 'question'>, document: Document, texts: string[]) {
  const questions = await stores.question.ofDocument(document.id);
  return questions.map((question, index) => ({ question, answer: texts[index] ?? '' }));
}
