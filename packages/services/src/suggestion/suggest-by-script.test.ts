import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDocument, setAccess } from '../document/index.js';
import { addQuestions } from '../question/index.js';
import { testCast } from '../testing/index.js';
import { listSuggestions, suggestAddition, suggestRemoval } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let bram: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  ({ bram } = cast);
  documentId = await begin({
    content: { format: 'markdown', body: '# Asks\n\nA guardian.\n\n- Named.\n- Paid.' },
  });
});
afterEach(() => cast.test.dispose());

async function begin(more: object): Promise<DocumentId> {
  const { test, ana, coalition } = cast;
  const text = { kind: 'statement', title: 'On guardians', ...more };
  const { id } = await createDocument(test.ctx, ana, coalition.id, text);
  await setAccess(test.ctx, ana, id, { subject: { everyone: true }, access: 'comment' });
  return id;
}

const markdown = (body: string) => ({ format: 'markdown', body });
const add = (input: object, actor = bram, id = documentId) =>
  suggestAddition(cast.test.ctx, actor, id, { content: markdown('New.'), ...input });
const remove = (blocks: object[], actor = bram) =>
  suggestRemoval(cast.test.ctx, actor, documentId, { blocks, reason: 'Said above.' });
const head = () => cast.test.ctx.db.read.activity.head();
const refusal = (code: string, field?: string) => ({ refusal: { code, ...(field ? { field } : {}) } });

describe('whole blocks that a script suggests', () => {
  it('are added behind what it quotes, points among points', async () => {
    const { author } = await add({ after: { quote: 'guardian' }, content: markdown('## Who\n\nNew.') });
    expect(author).toMatchObject({ personName: 'Bram', organisationName: 'Youth Bridge' });
    const item = { type: 'listItem' };
    expect(
      await add({ after: { quote: 'Paid' }, content: markdown('- Trained.'), reason: 'Why.' }),
    ).toMatchObject({
      change: { kind: 'blocks-added', blocks: [item] },
      reason: 'Why.',
      state: { kind: 'open' },
    });
    expect(await add({ after: { beginning: true } })).toMatchObject({ change: { after: null } });
    const listed = await listSuggestions(cast.test.ctx, cast.ana, documentId);
    expect(new Set(listed.map(({ place, preview }) => [place, preview]))).toEqual(
      new Set(['Who\nNew.', 'Trained.', 'New.'].map((text) => ['there', [{ kind: 'come', text }]])),
    );
  });

  it('are taken out, those side by side as one', async () => {
    expect(await remove([{ quote: 'guardian' }, { quote: 'Asks' }])).toMatchObject({
      change: { kind: 'blocks-removed', words: 'Asks\nA guardian.' },
      reason: 'Said above.',
    });
    expect(await remove([{ quote: 'Paid' }])).toMatchObject({ change: { words: 'Paid.' } });
    await expect(remove([{ quote: 'Asks' }, { quote: 'Paid' }])).rejects.toMatchObject(
      refusal('bad_input', 'blocks'),
    );
  });

  it('are refused when they are nothing, too much, or nowhere, and leave nothing', async () => {
    const before = await head();
    const after = { quote: 'guardian' };
    const script = { format: 'html', body: '<p> </p><script>nothing()</script>' };
    for (const content of [markdown(''), markdown(' \n\n '), markdown('---'), script]) {
      await expect(add({ after, content })).rejects.toMatchObject(refusal('bad_input', 'content.body'));
    }
    for (const body of ['x'.repeat(41_000), 'line\n\n'.repeat(201)]) {
      await expect(add({ after, content: markdown(body) })).rejects.toMatchObject(
        refusal('content_too_large', 'content.body'),
      );
    }
    await expect(add({ after: { quote: 'no such words' } })).rejects.toMatchObject(
      refusal('anchor_not_found', 'after'),
    );
    await expect(add({ after: { quote: 'guardian', field: 'answer:x' } })).rejects.toMatchObject(
      refusal('anchor_not_found', 'after'),
    );
    await expect(add({ after: null })).rejects.toMatchObject(refusal('bad_input', 'after'));
    await expect(remove([{ quote: 'no such words' }])).rejects.toMatchObject(
      refusal('anchor_not_found', 'blocks'),
    );
    await expect(remove([])).rejects.toMatchObject(refusal('bad_input', 'blocks'));
    expect(await head()).toBe(before);
  });

  it('go to the answer of a response that is named', async () => {
    const { test, ana } = cast;
    const id = await begin({ kind: 'response' });
    const [, second] = await addQuestions(test.ctx, ana, id, [{ prompt: 'One?' }, { prompt: 'Two?' }]);
    await expect(add({ after: { beginning: true } }, bram, id)).rejects.toMatchObject(
      refusal('bad_input', 'after.field'),
    );
    const field = `answer:${second?.id}`;
    expect(await add({ after: { beginning: true, field } }, bram, id)).toMatchObject({ change: { field } });
  });

  it('are refused to who may only read, and are not there for strangers', async () => {
    const { test, ana, zoe } = cast;
    const observer = await cast.member('Omar', 'observer', await cast.organisation('Watch'));
    const before = await head();
    const ask = (actor: MemberActor) => [
      () => add({ after: { beginning: true } }, actor),
      () => remove([{ quote: 'Asks' }], actor),
    ];
    for (const asked of ask(zoe)) await expect(asked()).rejects.toMatchObject(refusal('not_found'));
    for (const asked of ask(observer))
      await expect(asked()).rejects.toMatchObject(refusal('observers_advise'));
    expect(await head()).toBe(before);
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'view' });
    for (const asked of ask(bram)) await expect(asked()).rejects.toMatchObject(refusal('forbidden'));
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'none' });
    for (const asked of ask(bram)) await expect(asked()).rejects.toMatchObject(refusal('not_found'));
  });
});
