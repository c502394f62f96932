import type { DocumentId } from '@undersigned/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addComment, replyToComment, resolveComment } from '../comment/index.js';
import { decideSuggestion, suggestForWords } from '../suggestion/index.js';
import { testCast, testOpenText } from '../testing/index.js';
import { noteTextVisit, sinceLastVisit } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  const { test, ana } = cast;
  test.setNow('2026-11-27T09:00:00Z');
  documentId = await testOpenText(test.ctx, ana, 'A guardian for each child.');
});
afterEach(() => cast.test.dispose());

const since = (actor = cast.bram) => sinceLastVisit(cast.test.ctx, actor, documentId);

it('tells what others said and decided since the last visit, of what the reader may read', async () => {
  const { test, ana, bram } = cast;
  const { ctx } = test;
  const anchor = { quote: 'each child' };
  const mine = await addComment(ctx, bram, documentId, { body: 'Of any age?', anchor });
  const { id } = await suggestForWords(ctx, bram, documentId, { anchor, replacement: 'every child' });
  test.setNow('2026-11-27T09:01:00Z');
  await noteTextVisit(ctx, bram, documentId);
  await noteTextVisit(ctx, ana, documentId);

  test.setNow('2026-11-27T10:00:00Z');
  expect(await since()).toBeNull();
  await replyToComment(ctx, ana, mine.id, { body: 'Of any.' });
  await resolveComment(ctx, ana, mine.id, { outcome: 'settled' });
  await decideSuggestion(ctx, ana, id, { kind: 'reject', reason: 'Said above.' });
  await addComment(ctx, ana, documentId, { body: 'Among us.', audience: 'drafters' });
  expect(await since()).toMatchObject({
    at: new Date('2026-11-27T09:01:00Z'),
    words: null,
    ...{ comments: 1, suggestions: 0, outcomes: 2 },
  });
  expect(await since(ana)).toBeNull();

  await addComment(ctx, bram, documentId, { body: 'Thank you.' });
  expect(await since(ana)).toMatchObject({ comments: 1, outcomes: 0 });
  test.setNow('2026-11-27T10:01:00Z');
  await noteTextVisit(ctx, bram, documentId);
  expect(await since()).toMatchObject({ comments: 1, outcomes: 2 });
  test.setNow('2026-11-27T12:00:00Z');
  expect(await since()).toBeNull();
  await expect(since(cast.zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
});
