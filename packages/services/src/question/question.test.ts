import type { DocumentId, MemberActor, Organisation } from '@undersigned/domain';
import { answerField, jsonToUpdate } from '@undersigned/editor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument, getDocument, setAccess } from '../document/index.js';
import { createDocumentLog } from '../document-log/index.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import {
  addQuestions,
  answersAsText,
  changeQuestion,
  readAnswers,
  removeQuestion,
  reorderQuestions,
} from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let bridge: Organisation;
let documentId: DocumentId;

beforeEach(async () => {
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  bridge = await organisation('Youth Bridge');
  ana = await member('Ana', 'focal-point', null);
  bram = await member('Bram', 'member', bridge);
  const response = await createDocument(test.ctx, ana, ana.coalitionId, {
    kind: 'response',
    title: 'On child protection systems',
  });
  documentId = response.id;
  await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'view' });
});
afterEach(() => test.dispose());

const add = (actor = ana) =>
  addQuestions(test.ctx, actor, documentId, [
    { label: '1', prompt: 'Who are you?', limit: 20 },
    { label: '2', prompt: 'What do you ask for?' },
  ]);

const events = async (count: number) => {
  const rows = await test.ctx.db.read.activity.latest(ana.coalitionId, count);
  return rows.map(({ event }) => event.type).reverse();
};

describe('questions of a response', () => {
  it('keep their order and are logged one by one', async () => {
    await add();
    await addQuestions(test.ctx, ana, documentId, [{ prompt: 'Anything else?' }]);
    const answers = await readAnswers(test.ctx, bram, documentId);
    expect(answers.map(({ question }) => [question.position, question.prompt, question.profile])).toEqual([
      [1, 'Who are you?', 'eusurvey'],
      [2, 'What do you ask for?', 'eusurvey'],
      [3, 'Anything else?', 'eusurvey'],
    ]);
    expect(await events(3)).toEqual(['question.added', 'question.added', 'question.added']);
  });

  it('are added by those who edit, and only to a response', async () => {
    await expect(add(bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    const note = await createDocument(test.ctx, ana, ana.coalitionId, { kind: 'note', title: 'Minutes' });
    const wrong = addQuestions(test.ctx, ana, note.id, [{ prompt: 'Why?' }]);
    await expect(wrong).rejects.toMatchObject({ refusal: { code: 'not_a_response' } });
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'none' });
    await expect(add(bram)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('are led by an organisation that may then write', async () => {
    const [first] = await add();
    if (!first) throw new Error('no question');
    await changeQuestion(test.ctx, ana, first.id, { leadOrganisationId: bridge.id });
    expect(await events(2)).toEqual(['document.access-changed', 'question.changed']);
    expect((await getDocument(test.ctx, bram, documentId)).access).toBe('edit');
    const changed = await changeQuestion(test.ctx, bram, first.id, { state: 'drafting' });
    expect(changed).toMatchObject({ state: 'drafting', limit: 20, leadOrganisationId: bridge.id });
    expect(await events(1)).toEqual(['question.state-changed']);
    const head = await test.ctx.db.read.activity.head();
    await changeQuestion(test.ctx, bram, first.id, { state: 'drafting' });
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });

  it('keep what somebody else changed meanwhile, and refuse a second wording of the same', async () => {
    const [first] = await add();
    if (!first) throw new Error('no question');
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'edit' });
    const { label, prompt, limit, profile, leadOrganisationId, state } = first;
    const seen = { label, prompt, limit, profile, leadOrganisationId, state };
    const change = (what: object) =>
      changeQuestion(test.ctx, ana, first.id, { ...seen, ...what }, { ...seen });
    await changeQuestion(test.ctx, bram, first.id, { prompt: 'Who\nare you all?', state: 'ready' });
    expect(await change({ limit: 500 })).toMatchObject({
      prompt: 'Who\nare you all?',
      state: 'ready',
      limit: 500,
    });
    await expect(change({ limit: 500, prompt: 'Who is it?' })).rejects.toMatchObject({
      refusal: { code: 'conflict', field: 'prompt' },
    });
    const [stays] = await readAnswers(test.ctx, ana, documentId);
    expect(stays?.question.prompt).toBe('Who\nare you all?');
    const head = await test.ctx.db.read.activity.head();
    await change({ limit: 500, prompt: 'Who\r\nare you all?' });
    expect(await test.ctx.db.read.activity.head()).toBe(head);
    const again = { ...seen, prompt: 'Who\r\nare you all?' };
    const reworded = { ...seen, prompt: 'Who?' };
    expect(await changeQuestion(test.ctx, ana, first.id, reworded, again)).toMatchObject({ prompt: 'Who?' });
  });

  it('are reordered as a whole or not at all, and removed', async () => {
    const [first, second] = await add();
    if (!first || !second) throw new Error('no questions');
    const order = (ids: string[]) => reorderQuestions(test.ctx, ana, documentId, { questionIds: ids });
    await expect(order([second.id])).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    await expect(order([second.id, second.id])).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    await order([second.id, first.id]);
    await removeQuestion(test.ctx, ana, first.id);
    expect((await readAnswers(test.ctx, ana, documentId)).map(({ question }) => question.label)).toEqual([
      '2',
    ]);
    expect(await events(1)).toEqual(['question.removed']);
  });

  it('are answered in plain text, counted as the portal counts', async () => {
    const [first] = await add();
    if (!first) throw new Error('no question');
    const answer = ['We are a network.', 'Of many.'].map((text) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    }));
    const update = jsonToUpdate({ type: 'doc', content: answer }, answerField(first.id));
    await test.ctx.db.transact((tx) =>
      createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: test.ctx.now() }),
    );
    const [read] = await readAnswers(test.ctx, bram, documentId);
    expect(read?.count).toEqual({ typed: 26, portal: 27, lineBreaks: 1, limit: 20, over: 7 });
    expect(await answersAsText(test.ctx, bram, documentId)).toBe(
      '1 Who are you?\n\nWe are a network.\nOf many.\n\n\n2 What do you ask for?\n\n—\n',
    );
  });
});
