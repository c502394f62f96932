import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument, setAccess } from '../document/index.js';
import {
  decideSuggestion,
  settleApplications,
  suggestAddition,
  suggestForWords,
  suggestRemoval,
  supportSuggestion,
} from '../suggestion/index.js';
import { testCast, testRewrite, type TestContext } from '../testing/index.js';
import { readPositions, readWordings, takePosition } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  ({ test, ana, bram } = cast);
  const body = 'A guardian for each child.\n\nWithin five days.\n\n- First\n- Second\n\n  More of it.';
  const text = await createDocument(test.ctx, ana, ana.coalitionId, {
    kind: 'statement',
    title: 'On guardians',
    content: { format: 'markdown', body },
  });
  documentId = text.id;
  await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
});
afterEach(() => test.dispose());

const read = (actor: MemberActor = ana) => readWordings(test.ctx, actor, documentId);
const at = async (number: string) => (await read()).paragraphs.find((each) => each.number === number)!;
const suggest = async (quote: string, replacement: string, actor = ana) =>
  (await suggestForWords(test.ctx, actor, documentId, { anchor: { quote }, replacement })).id;

async function take(number: string, input: object) {
  const { blockId, mark: seen } = await at(number);
  return takePosition(test.ctx, bram, documentId, { blockId, seen, ...input });
}

describe('the wordings of a paragraph', () => {
  it('are its open suggestions, each with whom it would gain or lose', async () => {
    const lifts = await suggest('five days', 'two days');
    const turns = await suggest('each child', 'some children');
    await take('2', { stance: 'red-line', couldSign: [lifts] });
    await take('1', { stance: 'support', wouldNotSign: [turns] });
    expect(await at('2')).toMatchObject({
      positions: [{ stance: { kind: 'red-line', lift: null, couldSign: [lifts] } }],
      outlook: { lost: [cast.youth.id], gained: [] },
      wordings: [{ suggestionId: lifts, outlook: { gained: [cast.youth.id], lost: [] } }],
    });
    expect(await at('1')).toMatchObject({
      outlook: { heldElsewhere: [cast.youth.id] },
      wordings: [{ suggestionId: turns, outlook: { lost: [cast.youth.id] } }],
    });
  });

  it('count those that support one, and name them though they took no position', async () => {
    const id = await suggest('five days', 'two days');
    await supportSuggestion(test.ctx, bram, id);
    expect(await at('2')).toMatchObject({ wordings: [{ outlook: { gained: [cast.youth.id] } }] });
    expect((await read()).names.get(cast.youth.id)).toBe('Youth Bridge');
  });

  it('reach a point of a list by a block in it, and each paragraph that would go; an addition is none', async () => {
    const [one, two] = (await read()).paragraphs;
    const blocks = [{ blockId: one!.blockId }, { blockId: two!.blockId }];
    await suggestRemoval(test.ctx, ana, documentId, { blocks });
    await suggestAddition(test.ctx, ana, documentId, {
      after: { blockId: two!.blockId },
      content: { format: 'markdown', body: 'A third.' },
    });
    await suggest('More', 'Less');
    const numbers = (await read()).paragraphs.flatMap(({ number, wordings }) => wordings.map(() => number));
    expect(numbers).toEqual(['1', '2', '2.2']);
  });

  it('are told to all who read, and what they cost to those who write', async () => {
    await suggest('five days', 'two days');
    const { paragraphs } = await read(bram);
    expect(paragraphs[1]).toMatchObject({ outlook: null, wordings: [{ outlook: null }] });
    await expect(read(cast.zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'none' });
    await expect(read(bram)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('are named only where they belong, and while they are open', async () => {
    const here = await suggest('five days', 'two days');
    const elsewhere = await suggest('each child', 'every child');
    const refused = { refusal: { code: 'suggestion_elsewhere' } };
    for (const id of [elsewhere, test.ctx.newId('suggestion')]) {
      await expect(take('2', { stance: 'red-line', couldSign: [id] })).rejects.toMatchObject(refused);
    }
    await decideSuggestion(test.ctx, ana, here, { kind: 'reject', reason: 'No.' });
    await expect(take('2', { stance: 'support', wouldNotSign: [here] })).rejects.toMatchObject(refused);
    await testRewrite(test.ctx, documentId, 1, 'Others.');
    await expect(take('1', { stance: 'support', couldSign: [elsewhere] })).rejects.toMatchObject(refused);
    expect((await at('2')).positions).toEqual([]);
  });

  it('that come into the text have those asked who named them whether their red line is lifted', async () => {
    const id = await suggest('five days', 'two days');
    const { id: positionId } = await take('2', { stance: 'red-line', lift: 'Sooner.', couldSign: [id] });
    await decideSuggestion(test.ctx, ana, id, { kind: 'accept' });
    expect((await read(bram)).askedWhetherLifted).toEqual(new Set());
    await test.ctx.db.transact((tx) =>
      settleApplications(test.ctx, tx, documentId, [{ suggestionId: id, seq: 2 }]),
    );
    await testRewrite(test.ctx, documentId, 2, 'Within two days.');
    expect((await read(bram)).askedWhetherLifted).toEqual(new Set([positionId]));
    await take('2', { stance: 'live-with' });
    expect((await read(bram)).askedWhetherLifted).toEqual(new Set());
    expect((await readPositions(test.ctx, ana, documentId)).forecast?.expected).toEqual([cast.youth.id]);
  });
});
