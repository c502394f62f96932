import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument, setAccess } from '../document/index.js';
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

const suggest = async (quote: string, replacement: string) =>
  (await suggestForWords(test.ctx, bram, documentId, { anchor: { quote }, replacement, reason: 'Clearer.' }))
    .id;

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

  it('of a response are none, to read or to take', async () => {
    const response = { kind: 'response', title: 'Answers' };
    const { id } = await createDocument(test.ctx, ana, ana.coalitionId, response);
    const head = await test.ctx.db.read.activity.head();
    const refused = { refusal: { code: 'not_found' } };
    await expect(readAmendments(test.ctx, ana, id)).rejects.toMatchObject(refused);
    await expect(takeAmendments(test.ctx, ana, id, { format: 'docx' })).rejects.toMatchObject(refused);
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });
});
