import type { Context } from '../context.js';
import { createDocument, movePhase } from '../document/index.js';
import { daysAgo, daysAhead } from './clock.js';
import { playRemarks } from './remarks.js';
import type { Stage } from './stage.js';
import { readPositions, takePosition } from '../position/index.js';
import {
  guardianshipPositions,
  guardianshipSuggestions,
  guardianshipText,
  guardianshipThreads,
  guardianshipTitle,
} from './text/guardianship.js';

/** A statement in the middle of its review, with what the organisations said about it. */
export async function playGuardianship(ctx: Context, stage: Stage): Promise<void> {
  const { coalition, actor } = stage;
  const drafter = actor('drafter');
  const document = await createDocument(daysAgo(ctx, 9), drafter, coalition.id, {
    kind: 'statement',
    title: guardianshipTitle,
    language: 'en',
    content: { format: 'markdown', body: guardianshipText },
  });
  await movePhase(daysAgo(ctx, 6), drafter, document.id, {
    command: 'ask-for-comments',
    reviewUntil: daysAhead(ctx, 5),
  });
  const remarks = { threads: guardianshipThreads, suggestions: guardianshipSuggestions };
  await playRemarks(ctx, stage, document.id, remarks, 5);
  const { paragraphs } = await readPositions(ctx, drafter, document.id);
  for (const [index, { by, paragraph: number, stance, lift }] of guardianshipPositions.entries()) {
    const paragraph = paragraphs.find((each) => each.number === number);
    if (!paragraph) throw new Error(`there is no paragraph ${number}`);
    const { blockId, mark: seen } = paragraph;
    await takePosition(daysAgo(ctx, 1 - index / 20), actor(by), document.id, { blockId, seen, stance, lift });
  }
}
