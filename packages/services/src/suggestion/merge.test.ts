import {
  jointParagraphs,
  jointWords,
  mergeGroups,
  type DocumentId,
  type MemberActor,
  type SuggestionId,
} from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listRemarks } from '../disposition/index.js';
import { createDocument, setAccess } from '../document/index.js';
import { testCast, testRewrite, type TestContext } from '../testing/index.js';
import {
  giveBackSuggestion,
  listSuggestions,
  mergeSuggestions,
  settleApplications,
  suggestForWords,
  suggestRemoval,
  waitingChanges,
  withdrawSuggestion,
} from './index.js';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  const text = await createDocument(test.ctx, cast.ana, cast.ana.coalitionId, {
    kind: 'statement',
    title: 'On guardians',
    content: { format: 'markdown', body: 'A guardian for each child, and in time.\n\nWe stay.' },
  });
  documentId = text.id;
  await setAccess(test.ctx, cast.ana, documentId, { subject: { everyone: true }, access: 'comment' });
});
afterEach(() => test.dispose());

const suggest = async (quote: string, replacement: string) =>
  (await suggestForWords(test.ctx, cast.bram, documentId, { anchor: { quote }, replacement })).id;
const list = () => listSuggestions(test.ctx, cast.ana, documentId);
const kinds = async () => (await list()).map(({ state }) => state.kind);
const paragraphOf = async (id: SuggestionId) =>
  (await list()).find((each) => each.id === id)?.paragraphs[0] ?? { blockId: '', words: '' };
const merge = async (ids: SuggestionId[], words: string, actor: MemberActor = cast.ana, seen?: string) => {
  const { blockId, words: present } = await paragraphOf(ids[0]!);
  const input = { suggestionIds: ids, blockId, present: seen ?? present, words };
  return mergeSuggestions(test.ctx, actor, documentId, input);
};
const refusal = (code: string) => ({ refusal: { code } });

describe('merging', () => {
  it('answers one whose words are lost with the drafter’s own', async () => {
    const id = await suggest('in time', 'within five days');
    await testRewrite(test.ctx, documentId, 1, 'A guardian for every child, soon.');
    expect(await list()).toMatchObject([{ place: 'stale' }]);
    await merge([id], 'A guardian for every child, within five days.');
    expect(await waitingChanges(test.ctx)).toMatchObject([
      {
        suggestionId: id,
        personId: cast.ana.personId,
        change: { replaced: 'soon', replacement: [{ text: 'within five days' }] },
      },
    ]);
  });

  it('answers all that collide with one wording, written once, each once in the reply', async () => {
    const one = await suggest('each child', 'every child');
    const other = await suggest('each', 'any');
    await merge([one, other], 'A guardian for every single child, and in time.');
    const [waiting, ...more] = await waitingChanges(test.ctx);
    expect(more).toEqual([]);
    expect(waiting?.suggestionId).toBe(one);
    const applied = [{ suggestionId: one, seq: 7 }];
    await test.ctx.db.transact((tx) => settleApplications(test.ctx, tx, documentId, applied));
    expect((await list()).map(({ state }) => state)).toMatchObject([
      { kind: 'merged', seq: 7 },
      { kind: 'merged', seq: 7 },
    ]);
    const remarks = await listRemarks(test.ctx, cast.ana, documentId);
    expect(remarks.map(({ id }) => id).toSorted()).toEqual([one, other].toSorted());
    for (const remark of remarks) {
      expect(remark).toMatchObject({ author: { personName: 'Bram' }, decision: { outcome: 'reworded' } });
    }
    await expect(
      test.ctx.db.transact((tx) => settleApplications(test.ctx, tx, documentId, applied)),
    ).rejects.toThrow('does not wait');
  });

  it('opens all of them again when the wording could not be written', async () => {
    const ids = [await suggest('each child', 'every child'), await suggest('each', 'any')];
    await merge(ids, 'A guardian for all.');
    expect(await kinds()).toEqual(['accepted', 'accepted']);
    const given = { suggestionId: ids[0]!, documentId };
    expect(await giveBackSuggestion(test.ctx, given, 'stale')).toBe(true);
    expect(await kinds()).toEqual(['open', 'open']);
    const { blockId } = await paragraphOf(ids[0]!);
    const before = { wording: { blockIds: [blockId], words: 'A guardian for all.' }, reason: null };
    expect((await list()).map(({ state }) => state)).toMatchObject([{ before }, { before }]);
    const failed = (await test.ctx.db.read.activity.latest(cast.ana.coalitionId, 10)).filter(
      ({ event }) => event.type === 'suggestion.failed',
    );
    expect(failed).toHaveLength(2);
  });

  it('is for those who hold the pen, and not there for strangers', async () => {
    const id = await suggest('each', 'every');
    await expect(merge([id], 'Mine.', cast.bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(merge([id], 'Mine.', cast.zoe)).rejects.toMatchObject(refusal('not_found'));
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    await expect(merge([id], 'Mine.')).rejects.toMatchObject(refusal('document_frozen'));
    expect(await kinds()).toEqual(['open']);
  });

  it('answers one that would take out several paragraphs with the wording of one, and leaves the rest open', async () => {
    const blocks = [{ quote: 'A guardian' }, { quote: 'We stay' }];
    const removal = await suggestRemoval(test.ctx, cast.bram, documentId, { blocks });
    const first = await suggest('in time', 'soon');
    const second = await suggest('We stay', 'We remain');
    const [group, ...more] = mergeGroups(await list());
    expect(group?.suggestions.map(({ id }) => id).toSorted()).toEqual([removal.id, first].toSorted());
    expect(more.map(({ suggestions }) => suggestions.map(({ id }) => id).toSorted())).toEqual([
      [removal.id, second].toSorted(),
    ]);
    await mergeSuggestions(test.ctx, cast.ana, documentId, {
      suggestionIds: group?.suggestions.map(({ id }) => id),
      blockId: group?.paragraph.blockId,
      present: group?.paragraph.words,
      words: 'A guardian, soon.',
    });
    expect(await waitingChanges(test.ctx)).toHaveLength(1);
    const states = new Map((await list()).map(({ id, state }) => [id, state.kind]));
    expect(states).toEqual(
      new Map([
        [removal.id, 'accepted'],
        [first, 'accepted'],
        [second, 'open'],
      ]),
    );
    expect(mergeGroups((await list()).filter(({ id }) => id === second))).toHaveLength(1);
  });

  describe('with one wording of several paragraphs', () => {
    const collide = async () => {
      const blocks = [{ quote: 'A guardian' }, { quote: 'We stay' }];
      const removal = await suggestRemoval(test.ctx, cast.bram, documentId, { blocks });
      return [removal.id, await suggest('in time', 'soon'), await suggest('We stay', 'We remain')];
    };
    const joint = async (ids: SuggestionId[]) => {
      const paragraphs = jointParagraphs((await list()).filter(({ id }) => ids.includes(id))) ?? [];
      return {
        suggestionIds: ids,
        blockIds: paragraphs.map(({ blockId }) => blockId),
        present: jointWords(paragraphs.map(({ words }) => words)),
        words: 'A guardian for each child, soon, and we remain.',
      };
    };

    it('answers all of them at once, written once, each once in the reply', async () => {
      const ids = await collide();
      const input = await joint(ids);
      expect(input.present).toBe('A guardian for each child, and in time.\n\nWe stay.');
      await mergeSuggestions(test.ctx, cast.ana, documentId, input);
      const [waiting, ...more] = await waitingChanges(test.ctx);
      expect(more).toEqual([]);
      expect(waiting).toMatchObject({
        personId: cast.ana.personId,
        change: {
          kind: 'blocks-reworded',
          blockIds: input.blockIds,
          blocks: [{ attrs: { id: input.blockIds[0] } }],
        },
      });
      const applied = [{ suggestionId: waiting!.suggestionId, seq: 7 }];
      await test.ctx.db.transact((tx) => settleApplications(test.ctx, tx, documentId, applied));
      expect(await kinds()).toEqual(['merged', 'merged', 'merged']);
      const remarks = await listRemarks(test.ctx, cast.ana, documentId);
      expect(remarks.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(remarks.every(({ decision }) => decision?.outcome === 'reworded')).toBe(true);
      await expect(mergeSuggestions(test.ctx, cast.ana, documentId, input)).rejects.toMatchObject(
        refusal('suggestion_decided'),
      );
    });

    it('is for those who hold the pen, and not there for strangers', async () => {
      const input = await joint(await collide());
      for (const [actor, code] of [
        [cast.bram, 'forbidden'],
        [cast.zoe, 'not_found'],
      ] as const) {
        await expect(mergeSuggestions(test.ctx, actor, documentId, input)).rejects.toMatchObject(
          refusal(code),
        );
      }
      expect(await kinds()).toEqual(['open', 'open', 'open']);
    });

    it('takes all that they are about, as the drafter read it, and in other words', async () => {
      const ids = await collide();
      const input = await joint(ids);
      const merging = (other: object) =>
        expect(mergeSuggestions(test.ctx, cast.ana, documentId, { ...input, ...other })).rejects;
      await merging({ suggestionIds: [ids[1]] }).toMatchObject(refusal('suggestions_apart'));
      await merging({ blockIds: input.blockIds.toReversed() }).toMatchObject(refusal('suggestions_apart'));
      await merging({ present: 'As it was.' }).toMatchObject(refusal('paragraph_reads_otherwise'));
      await merging({ words: input.present }).toMatchObject(refusal('wording_unchanged'));
      await merging({ words: ' \n\n ' }).toMatchObject({ refusal: { code: 'bad_input', field: 'words' } });
      expect(await kinds()).toEqual(['open', 'open', 'open']);
    });
  });

  it('takes all or none, of one paragraph, as the drafter read it, and in other words', async () => {
    const [id, apart] = [await suggest('each', 'every'), await suggest('We stay', 'We remain')];
    await expect(merge([id, apart], 'Both.')).rejects.toMatchObject(refusal('suggestions_apart'));
    await expect(merge([id], 'Other.', cast.ana, 'As it was.')).rejects.toMatchObject(
      refusal('paragraph_reads_otherwise'),
    );
    const { words } = await paragraphOf(id);
    await expect(merge([id], words)).rejects.toMatchObject(refusal('wording_unchanged'));
    const taken = await suggest('each child', 'children');
    await withdrawSuggestion(test.ctx, cast.bram, taken);
    await expect(merge([id, taken], 'Other.')).rejects.toMatchObject(refusal('suggestion_decided'));
    expect(await kinds()).not.toContain('accepted');
  });
});
