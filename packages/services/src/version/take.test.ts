import type { DocumentId } from '@undersigned/domain';
import { answerField, jsonToUpdate } from '@undersigned/editor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocumentLog } from '../document-log/index.js';
import { createDocument, renameDocument } from '../document/index.js';
import { addQuestions, changeQuestion } from '../question/index.js';
import { testCast, testRewrite, testOpenText } from '../testing/index.js';
import {
  compareVersions,
  listVersions,
  nameTextNow,
  noteTextVisit,
  readVersion,
  sinceLastVisit,
} from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  const { test, ana } = cast;
  documentId = await testOpenText(test.ctx, ana, 'A guardian for each child.');
});
afterEach(() => cast.test.dispose());

const keep = (name: string) => nameTextNow(cast.test.ctx, cast.ana, documentId, { name });
const rename = (title: string) => renameDocument(cast.test.ctx, cast.ana, documentId, { title });
const titleOf = async (id: Awaited<ReturnType<typeof keep>>) =>
  (await readVersion(cast.test.ctx, cast.ana, id)).title;
const versions = async () => (await listVersions(cast.test.ctx, cast.ana, documentId)).versions;
const conflict = { refusal: { code: 'conflict' } };

describe('the text as it is now', () => {
  it('is kept with the title it has, also where the words are those of an earlier version', async () => {
    const first = await keep('Sent');
    cast.test.setNow('2026-11-22T10:00:00Z');
    await rename('On guardians and schools');
    const second = await keep('Sent again');
    expect(await Promise.all([first, second].map(titleOf))).toEqual([
      'On guardians',
      'On guardians and schools',
    ]);
    expect(await versions()).toMatchObject([
      { id: second, seq: 1, at: new Date('2026-11-22T10:00:00Z'), shares: [] },
      { id: first, seq: 1 },
    ]);
    const { ctx } = cast.test;
    const change = await compareVersions(ctx, cast.ana, documentId, { from: first, to: second });
    expect(change).toMatchObject({ changed: 1, fields: [{ changed: 0 }] });
    await rename('On guardians');
    const third = await keep('As it was');
    expect((await versions()).map(({ id }) => id)).toEqual([third, second, first]);
  });

  it('is kept once, also by two at once', async () => {
    await keep('Sent');
    await expect(keep('Sent twice')).rejects.toMatchObject(conflict);
    await rename('On schools');
    const both = await Promise.allSettled([keep('One'), keep('Other')]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: conflict }]);
    expect(await versions()).toHaveLength(2);
  });

  it('is kept with the questions it has', async () => {
    const { test, ana } = cast;
    const response = { kind: 'response', title: 'Call for evidence' };
    ({ id: documentId } = await createDocument(test.ctx, ana, ana.coalitionId, response));
    const [question] = await addQuestions(test.ctx, ana, documentId, [{ prompt: 'What works?' }]);
    const prompts = async (id: Awaited<ReturnType<typeof keep>>) =>
      (await readVersion(test.ctx, ana, id)).fields.map(({ prompt }) => prompt);
    const update = jsonToUpdate({ type: 'doc', content: [] }, answerField(question!.id));
    await test.ctx.db.transact((tx) =>
      createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: test.ctx.now() }),
    );
    const first = await keep('Sent');
    await changeQuestion(test.ctx, ana, question!.id, { prompt: 'What works best?' });
    const second = await keep('Corrected');
    await addQuestions(test.ctx, ana, documentId, [{ prompt: 'And where?' }]);
    const third = await keep('Complete');
    expect(await prompts(first)).toEqual(['What works?']);
    expect(await prompts(second)).toEqual(['What works best?']);
    expect(await prompts(third)).toEqual(['What works best?', 'And where?']);
  });

  it('hides no change from whoever was here before it had another title', async () => {
    const { test, bram } = cast;
    test.setNow('2026-11-22T10:00:00Z');
    const seen = await keep('Sent');
    await noteTextVisit(test.ctx, bram, documentId);
    test.setNow('2026-11-22T11:00:00Z');
    await rename('On guardians and schools');
    await keep('Sent again');
    await testRewrite(test.ctx, documentId, 1, 'A guardian and a school for each child.');
    const since = await sinceLastVisit(test.ctx, bram, documentId);
    expect(since?.words).toEqual({ from: seen, changed: 2 });
  });
});
