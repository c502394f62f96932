import type { Coalition, MemberActor } from '@undersigned/domain';
import { canonicalForm, jsonToUpdate, type NodeJson } from '@undersigned/editor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocumentLog } from '../document-log/index.js';
import { decideSuggestion, suggestForWords } from '../suggestion/index.js';
import { testApplyAccepted, testCast, testRound, testStatement, type TestContext } from '../testing/index.js';
import { checkFingerprint } from './check.js';
import { freezeEdition } from './freeze.js';
import { getEdition } from './get.js';
import { previewFreeze } from './preview.js';
import { reopenForFix } from './reopen.js';
import { sourceOf } from './source.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;

beforeEach(async () => {
  ({ test, coalition, ana, bram, zoe } = await testCast());
});
afterEach(() => test.dispose());

const events = async () => (await test.ctx.db.read.activity.latest(coalition.id, 10)).map((row) => row.event);

describe('freezing', () => {
  it('makes an edition that anybody can recompute, and leaves two rows in the log', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const edition = await freezeEdition(test.ctx, ana, document.id);
    expect(edition).toMatchObject({
      number: 1,
      logSeq: 1,
      title: document.title,
      frozenBy: ana.membershipId,
    });
    expect(edition.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const stored = await getEdition(test.ctx, bram, edition.id);
    expect(stored).toEqual(edition);
    expect(canonicalForm(sourceOf(stored))).toBe(stored.canonical);
    expect((await test.ctx.db.read.document.byId(document.id))?.phase).toBe('frozen');
    const [frozen, moved] = await events();
    expect(frozen).toEqual({
      type: 'edition.frozen',
      editionId: edition.id,
      number: 1,
      fingerprint: edition.fingerprint,
    });
    expect(moved).toEqual({ type: 'document.phase-changed', from: 'review', to: 'frozen' });
  });

  it('is a focal point’s act, in their own coalition', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const freeze = (actor: MemberActor) => freezeEdition(test.ctx, actor, document.id);
    await expect(freeze(bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(freeze(zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    expect((await test.ctx.db.read.document.byId(document.id))?.phase).toBe('review');
  });

  it('gives the same edition to a second press, at once or later', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const pressed = await Promise.all([
      freezeEdition(test.ctx, ana, document.id),
      freezeEdition(test.ctx, ana, document.id),
    ]);
    const later = await freezeEdition(test.ctx, ana, document.id);
    expect(new Set([...pressed, later].map(({ id }) => id)).size).toBe(1);
    expect((await events()).filter(({ type }) => type === 'edition.frozen')).toHaveLength(1);
  });

  it('refuses a text without words', async () => {
    const document = await testStatement(test.ctx, coalition, [' ', '']);
    const freeze = freezeEdition(test.ctx, ana, document.id);
    await expect(freeze).rejects.toMatchObject({ refusal: { code: 'text_empty' } });
    const { obstacle } = await previewFreeze(test.ctx, ana, document.id);
    expect(obstacle?.code).toBe('text_empty');
  });

  it('shows invisible characters and asks that somebody confirms them', async () => {
    const document = await testStatement(test.ctx, coalition, ['pay \u202E001\u202C euros']);
    const preview = await previewFreeze(test.ctx, bram, document.id);
    expect(preview.invisible.map(({ codePoint }) => codePoint)).toEqual(['U+202E', 'U+202C']);
    expect(preview.obstacle).toBeNull();
    const freeze = (input: object) => freezeEdition(test.ctx, ana, document.id, input);
    await expect(freeze({})).rejects.toMatchObject({
      refusal: { code: 'invisible_characters', values: { count: 2 } },
    });
    expect((await test.ctx.db.read.document.byId(document.id))?.phase).toBe('review');
    expect((await freeze({ confirmInvisible: true })).number).toBe(1);
  });

  it('waits for what was accepted to be in the text', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const request = { anchor: { quote: 'detained' }, replacement: 'locked up' };
    const { id } = await suggestForWords(test.ctx, bram, document.id, request);
    const freeze = () => freezeEdition(test.ctx, ana, document.id);
    const obstacle = async () => (await previewFreeze(test.ctx, ana, document.id)).obstacle;
    expect(await obstacle()).toBeNull();
    await decideSuggestion(test.ctx, ana, id, { kind: 'accept' });
    const waiting = { code: 'suggestions_waiting', values: { count: 1 } };
    await expect(freeze()).rejects.toMatchObject({ refusal: waiting });
    expect(await obstacle()).toEqual(waiting);
    await testApplyAccepted(test.ctx);
    expect((await freeze()).canonical).toContain('No child is locked up.');
  });

  it('numbers the fix, and not the absence of one', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const first = await freezeEdition(test.ctx, ana, document.id);
    await reopenForFix(test.ctx, ana, document.id);
    expect((await freezeEdition(test.ctx, ana, document.id)).id).toBe(first.id);
    await reopenForFix(test.ctx, ana, document.id);
    await test.ctx.db.transact((tx) => tx.document.update(document.id, { title: 'A child first, always' }));
    const second = await freezeEdition(test.ctx, ana, document.id);
    expect(second.number).toBe(2);
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(await getEdition(test.ctx, ana, first.id)).toEqual(first);
  });

  it('goes back only before anybody could sign', async () => {
    const { document } = await testRound(test.ctx, coalition, ana);
    const reopen = reopenForFix(test.ctx, ana, document.id);
    await expect(reopen).rejects.toMatchObject({ refusal: { code: 'phase_conflict' } });
  });

  it('refuses an answer over its limit, by the number of its question', async () => {
    const document = { ...(await testStatement(test.ctx, coalition, [])), id: test.ctx.newId('document') };
    const questionId = test.ctx.newId('question');
    const answer: NodeJson = { type: 'paragraph', content: [{ type: 'text', text: 'Twelve chars' }] };
    await test.ctx.db.transact(async (tx) => {
      await tx.document.insert({ ...document, kind: 'response' });
      await tx.question.insert([
        {
          id: questionId,
          documentId: document.id,
          position: 1,
          label: '3.1',
          prompt: 'Why?',
          limit: 11,
          profile: 'eusurvey',
          leadOrganisationId: null,
          state: 'ready',
        },
      ]);
      const update = jsonToUpdate({ type: 'doc', content: [answer] }, `answer:${questionId}`);
      const author = { personId: null, organisationId: null, at: test.ctx.now() };
      await createDocumentLog(tx, document.id, update, author);
    });
    const freeze = () => freezeEdition(test.ctx, ana, document.id);
    await expect(freeze()).rejects.toMatchObject({
      refusal: { code: 'answer_over_limit', values: { label: '3.1', over: 1, limit: 11 } },
    });
    await test.ctx.db.transact((tx) => tx.question.update(questionId, { limit: 12 }));
    expect((await freeze()).canonical).toContain('"prompt":"Why?"');
  });
});

describe('checking a fingerprint', () => {
  it('knows an edition by fingerprint, short code and canonical text once it can be signed', async () => {
    const { round, fingerprint } = await testRound(test.ctx, coalition, ana);
    const edition = await test.ctx.db.read.edition.byId(round.editionId);
    const given = [
      fingerprint,
      fingerprint.toUpperCase(),
      fingerprint.slice(0, 12),
      edition?.canonical ?? '',
    ];
    for (const text of given) {
      const { found } = await checkFingerprint(test.ctx, text);
      expect(found.map(({ title, round: { slug } }) => `${title} ${slug}`)).toEqual([
        'Always a child first always-a-child-first',
      ]);
    }
    const changed = await checkFingerprint(test.ctx, `${edition?.canonical} `);
    expect(changed).toMatchObject({ isOfText: true, found: [] });
  });

  it('says nothing about a text that nobody outside was shown', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const { fingerprint } = await freezeEdition(test.ctx, ana, document.id);
    expect((await checkFingerprint(test.ctx, fingerprint)).found).toEqual([]);
  });
});
