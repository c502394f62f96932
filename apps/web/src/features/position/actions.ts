'use server';

import { idSchema, type DocumentId, type Tally } from '@undersigned/domain';
import { parseInput, takePosition } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { requireDocumentActor } from '@/server/session';
import { positionsOf } from './queries';
import { wordingsSaid } from './wording-field';

/**
 * Says what the reader's organisation thinks of a paragraph: takes `blockId`, `seen`, `after`, `stance`, `lift`, and
 * an answer for each suggestion. Words that lifted the red line of before go with it when another answer is chosen.
 */
export async function takeHere(
  documentId: DocumentId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('position');
  return documentAction(documentId, form, async (actor) => {
    const [blockId, seen, after, stance, lift, formerLift] = [
      'blockId',
      'seen',
      'after',
      'stance',
      'lift',
      'formerLift',
    ].map((name) => form.get(name) ?? undefined);
    await takePosition(services(), actor, documentId, {
      blockId,
      seen,
      after: after === '' ? null : after,
      stance,
      lift: stance !== 'red-line' && lift === formerLift ? null : lift,
      couldSign: wordingsSaid(form, 'couldSign'),
      wouldNotSign: wordingsSaid(form, 'wouldNotSign'),
    });
    return t('taken');
  });
}

export interface ParagraphTally {
  blockId: string;
  number: string;
  tally: Tally;
}

/** The paragraphs of a text on which somebody has a position, with how many say what. */
export async function readTallies(documentId: string): Promise<ParagraphTally[]> {
  const id = parseInput(idSchema('document'), documentId);
  const { actor } = await requireDocumentActor(id);
  const { paragraphs } = await positionsOf(actor, id);
  return paragraphs
    .filter(({ positions }) => positions.length > 0)
    .map(({ blockId, number, tally }) => ({ blockId, number, tally }));
}
