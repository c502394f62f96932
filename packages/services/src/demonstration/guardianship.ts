import { addComment, replyToComment, resolveComment } from '../comment/index.js';
import type { Context } from '../context.js';
import { createDocument, movePhase } from '../document/index.js';
import { daysAgo, daysAhead } from './clock.js';
import type { Stage } from './stage.js';
import { readPositions, takePosition } from '../position/index.js';
import {
  guardianshipPositions,
  guardianshipText,
  guardianshipThreads,
  guardianshipTitle,
} from './text/guardianship.js';

/** A statement in the middle of its review, with what the organisations said about it. */
export async function playGuardianship(ctx: Context, { coalition, actor }: Stage): Promise<void> {
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
  for (const [index, { by, quote, body, replies = [], resolved }] of guardianshipThreads.entries()) {
    const day = 5 - index * 0.5;
    const thread = await addComment(daysAgo(ctx, day), actor(by), document.id, {
      body,
      anchor: quote === null ? null : { quote },
    });
    for (const [order, reply] of replies.entries()) {
      const answered = daysAgo(ctx, day, 40 * (order + 1));
      await replyToComment(answered, actor(reply.by), thread.id, { body: reply.body });
    }
    if (resolved) {
      await resolveComment(daysAgo(ctx, day, 200), actor(resolved.by), thread.id, {
        reason: resolved.reason,
      });
    }
  }
  const { paragraphs } = await readPositions(ctx, drafter, document.id);
  for (const [index, { by, paragraph: number, stance, lift }] of guardianshipPositions.entries()) {
    const paragraph = paragraphs.find((each) => each.number === number);
    if (!paragraph) throw new Error(`there is no paragraph ${number}`);
    const { blockId, mark: seen } = paragraph;
    await takePosition(daysAgo(ctx, 1 - index / 20), actor(by), document.id, { blockId, seen, stance, lift });
  }
}
