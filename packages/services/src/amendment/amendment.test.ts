import type { DocumentId, MemberActor, Question } from '@undersigned/domain';
import { answerField, jsonToUpdate, type NodeJson } from '@undersigned/editor/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeUpdates } from 'yjs';
import { createDocument, setAccess } from '../document/index.js';
import { createDocumentLog } from '../document-log/index.js';
import { addQuestions, removeQuestion } from '../question/index.js';
import { suggestForWords, supportSuggestion, withdrawSuggestion } from '../suggestion/index.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { readAmendments, takeAmendments } from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let zoe: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  test = await testContext();
  const here = await testCoalition(test.ctx);
  ana = await here.member('Ana', 'focal-point', null);
  bram = await here.member('Bram', 'member', await here.organisation('Youth Bridge'));
  cleo = await here.member('Cleo', 'member', await here.organisation('Far Shore'));
  zoe = await (await testCoalition(test.ctx, 'elsewhere')).member('Zoe', 'focal-point', null);
  const body = '## Article 5\n\n1. \\A guardian in time.\n\nNo child is detained.'.replace('1. \\', '1\\. ');
  const content = { format: 'markdown', body };
  const text = { kind: 'statement', title: 'On guardians', content };
  documentId = (await createDocument(test.ctx, ana, ana.coalitionId, text)).id;
  await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
});
afterEach(() => test.dispose());

const suggest = async (quote: string, replacement: string, field?: string) => {
  const anchor = { quote, ...(field ? { field } : {}) };
  return (await suggestForWords(test.ctx, bram, documentId, { anchor, replacement, reason: 'Clearer.' })).id;
};

/** Writes the answers to questions; a line that begins with an article is a heading. */
async function answer(answers: [Question, string[]][]): Promise<void> {
  const updates = answers.map(([{ id }, lines]) => {
    const content = lines.map((text, at): NodeJson => {
      const words = [{ type: 'text' as const, text }];
      return text.startsWith('Article')
        ? { type: 'heading', attrs: { level: 2, id: `h${at}` }, content: words }
        : { type: 'paragraph', attrs: { id: `p${at}` }, content: words };
    });
    return jsonToUpdate({ type: 'doc', content }, answerField(id));
  });
  const nobody = { personId: null, organisationId: null, at: test.ctx.now() };
  await test.ctx.db.transact((tx) => createDocumentLog(tx, documentId, mergeUpdates(updates), nobody));
}

describe('the amendments of a text', () => {
  it('are the suggestions that wait, in the order of the text, with who stands behind them', async () => {
    const second = await suggest('detained', 'locked up');
    await suggest('in time', 'within a day');
    await supportSuggestion(test.ctx, cleo, second);
    await withdrawSuggestion(test.ctx, bram, await suggest('A guardian', 'Two guardians'));
    const { amendments, lost } = await readAmendments(test.ctx, cleo, documentId);
    expect(lost).toBe(0);
    expect(amendments).toMatchObject([
      {
        number: 1,
        target: { division: 'Article 5', parts: [{ kind: 'paragraph', number: '1' }] },
        after: [
          { kind: 'same', text: '1. A guardian ' },
          { kind: 'come', text: 'within a day' },
          { kind: 'same', text: '.' },
        ],
        source: { author: { organisationName: 'Youth Bridge' }, reason: 'Clearer.', supports: [] },
      },
      { number: 2, source: { supports: [{ organisationName: 'Far Shore' }] } },
    ]);
  });

  it('are taken away by readers, which the log says, and are not there for others', async () => {
    await suggest('in time', 'within a day');
    const { amendments } = await takeAmendments(test.ctx, cleo, documentId, { format: 'docx' });
    expect(amendments).toHaveLength(1);
    const [row] = await test.ctx.db.read.activity.latest(ana.coalitionId, 1);
    expect(row?.event).toMatchObject({ type: 'document.exported', format: 'docx' });
    expect(JSON.stringify(row)).not.toContain('within');
    await expect(readAmendments(test.ctx, zoe, documentId)).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
  });

  it('of a response stand one answer after the other, each by its question, and are not there for others', async () => {
    const response = { kind: 'response', title: 'Answers' };
    documentId = (await createDocument(test.ctx, ana, ana.coalitionId, response)).id;
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
    const questions = [{ label: 'Q1', prompt: 'What is wrong?' }, { prompt: 'What should the law say?' }];
    const [first, second] = await addQuestions(test.ctx, ana, documentId, questions);
    await answer([
      [first!, ['Children wait in time.']],
      [second!, ['Article 5', '1. A guardian in time.']],
    ]);
    await suggest('A guardian', 'One guardian', answerField(second!.id));
    await suggest('wait', 'are left waiting', answerField(first!.id));
    const expected = [
      { number: 1, question: 'Q1', target: { division: null, parts: [{ kind: 'paragraph', number: '1' }] } },
      {
        number: 2,
        question: '#2',
        target: { division: 'Article 5', parts: [{ kind: 'paragraph', number: '1' }] },
      },
    ];
    expect(await readAmendments(test.ctx, cleo, documentId)).toMatchObject({ amendments: expected, lost: 0 });
    expect((await takeAmendments(test.ctx, cleo, documentId, { format: 'docx' })).amendments).toMatchObject(
      expected,
    );
    const head = await test.ctx.db.read.activity.head();
    const refused = { refusal: { code: 'not_found' } };
    await expect(readAmendments(test.ctx, zoe, documentId)).rejects.toMatchObject(refused);
    await expect(takeAmendments(test.ctx, zoe, documentId, { format: 'docx' })).rejects.toMatchObject(
      refused,
    );
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });

  it('of an answer whose question was taken out are lost, and counted', async () => {
    const response = { kind: 'response', title: 'Answers' };
    documentId = (await createDocument(test.ctx, ana, ana.coalitionId, response)).id;
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
    const [only] = await addQuestions(test.ctx, ana, documentId, [{ prompt: 'What is wrong?' }]);
    await answer([[only!, ['Children wait in time.']]]);
    await suggest('wait', 'are left waiting', answerField(only!.id));
    await removeQuestion(test.ctx, ana, only!.id);
    expect(await readAmendments(test.ctx, ana, documentId)).toMatchObject({ amendments: [], lost: 1 });
  });
});
