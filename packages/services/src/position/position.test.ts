import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAccess } from '../document/index.js';
import { erasePerson } from '../person/index.js';
import { testCast, testRewrite, type TestContext, testOpenText } from '../testing/index.js';
import { readPositions, takePosition } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  ({ test, ana, bram } = cast);
  documentId = await testOpenText(test.ctx, ana, '# Asks\n\nA guardian for each child.\n\nWithin five days.');
});
afterEach(() => test.dispose());

const read = (actor: MemberActor = bram) => readPositions(test.ctx, actor, documentId);

async function take(number: number, input: object, actor = bram) {
  const { paragraphs } = await read(actor);
  const { blockId, mark: seen } = paragraphs[number - 1] ?? { blockId: 'blk_none', mark: '' };
  return takePosition(test.ctx, actor, documentId, { blockId, seen, ...input });
}

describe('a position', () => {
  it('is said for an organisation, seen by everybody who reads, and told without its words', async () => {
    await take(2, { stance: 'red-line', lift: 'Say from which day.' });
    const { paragraphs, forecast } = await read(ana);
    expect(paragraphs).toMatchObject([
      { number: '1', words: 'A guardian for each child.', tally: { redLine: 0 } },
      {
        number: '2',
        tally: { support: 0, liveWith: 0, redLine: 1, inDoubt: 0 },
        positions: [
          {
            stance: { kind: 'red-line', lift: 'Say from which day.' },
            author: { organisationName: 'Youth Bridge', personName: 'Bram' },
            standing: 'holds',
          },
        ],
      },
    ]);
    expect(forecast).toMatchObject({ lost: [cast.youth.id], expected: [] });
    expect((await read(bram)).forecast).toBeNull();
    const [newest] = await test.ctx.db.read.activity.latest(ana.coalitionId, 1);
    expect(newest?.event).toEqual({
      type: 'position.taken',
      organisationId: cast.youth.id,
      paragraph: '2',
      stance: 'red-line',
      positionId: paragraphs[1]?.positions[0]?.id,
    });
  });

  it('replaces what the organisation said before, and can be taken back', async () => {
    await take(1, { stance: 'live-with' });
    await take(1, { stance: 'support' });
    expect((await read()).paragraphs[0]?.tally).toMatchObject({ support: 1, liveWith: 0 });
    await take(1, { stance: 'taken-back' });
    expect((await read()).paragraphs[0]?.positions).toEqual([]);
    expect(await test.ctx.db.read.position.ofDocument(documentId)).toHaveLength(3);
  });

  it('is in doubt once its words have changed, and is asked again', async () => {
    await take(1, { stance: 'red-line', lift: 'Not each.' });
    const { paragraphs } = await read();
    await testRewrite(test.ctx, documentId, 2, 'A guardian for every child.');
    const now = await read(ana);
    expect(now.paragraphs[0]).toMatchObject({
      words: 'A guardian for every child.',
      positions: [{ standing: 'in-doubt', words: 'A guardian for each child.' }],
    });
    expect(now.forecast).toMatchObject({ open: [cast.youth.id], lost: [] });
    const late = takePosition(test.ctx, bram, documentId, {
      blockId: paragraphs[0]?.blockId,
      seen: paragraphs[0]?.mark,
      stance: 'support',
    });
    await expect(late).rejects.toMatchObject({ refusal: { code: 'paragraph_changed' } });
    await take(1, { stance: 'support' });
    expect((await read()).paragraphs[0]?.positions).toMatchObject([{ standing: 'holds' }]);
  });

  it('is refused without an organisation, without the right to comment, and after freezing', async () => {
    await expect(take(1, { stance: 'support' }, ana)).rejects.toMatchObject({
      refusal: { code: 'no_organisation' },
    });
    await expect(take(9, { stance: 'support' })).rejects.toMatchObject({
      refusal: { code: 'paragraph_gone' },
    });
    await expect(take(1, { stance: 'red-line', lift: ' ' })).rejects.toMatchObject({
      refusal: { code: 'lift_needed', field: 'lift' },
    });
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'view' });
    await expect(take(1, { stance: 'support' })).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    await expect(take(1, { stance: 'support' })).rejects.toMatchObject({
      refusal: { code: 'document_frozen' },
    });
    expect((await read()).maySpeak).toBe(false);
  });

  it('is not there for strangers, nor for members who may not see the text', async () => {
    const none = { refusal: { code: 'not_found' } };
    await expect(read(cast.zoe)).rejects.toMatchObject(none);
    await expect(
      takePosition(test.ctx, cast.zoe, documentId, { blockId: 'a', seen: 'a', stance: 'support' }),
    ).rejects.toMatchObject(none);
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'none' });
    await expect(read()).rejects.toMatchObject(none);
  });

  it('of two given at once from the same state is one, and the other is told', async () => {
    const sayBoth = async (after: string | null) => {
      const both = await Promise.allSettled([
        take(1, { stance: 'support', after }),
        take(1, { stance: 'red-line', lift: 'Never.', after }),
      ]);
      return both.filter(({ status }) => status === 'rejected');
    };
    const late = [{ reason: { refusal: { code: 'position_newer' } } }];
    expect(await sayBoth(null)).toMatchObject(late);
    const [first, ...none] = await test.ctx.db.read.position.ofDocument(documentId);
    expect(none).toEqual([]);
    expect(await sayBoth(first?.id ?? null)).toMatchObject(late);
    const kept = await test.ctx.db.read.position.ofDocument(documentId);
    expect(kept.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  it('is said anew by whoever saw that theirs was taken back', async () => {
    await take(1, { stance: 'support', after: null });
    await take(1, { stance: 'taken-back' });
    await take(1, { stance: 'live-with', after: null });
    expect((await read()).paragraphs[0]).toMatchObject({ tally: { support: 0, liveWith: 1 } });
  });

  it('loses the name of somebody who is erased', async () => {
    await take(1, { stance: 'support' });
    await erasePerson(test.ctx, { kind: 'system', name: 'operator' }, 'bram@example.org');
    expect(JSON.stringify(await test.ctx.db.read.position.ofDocument(documentId))).not.toContain('Bram');
  });
});
