import { testCast } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, textForComments, type TestClient } from './testing';

let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  [ana, bram] = [await testClient(cast.test.ctx, cast.ana), await testClient(cast.test.ctx, cast.bram)];
  text = await textForComments(ana, '# Asks\n\nA guardian.\n\n- Named.\n- Paid.');
});
afterEach(() => cast.test.dispose());

const markdown = (body: string) => ({ format: 'markdown', body });
const addition = { after: { quote: 'Paid' }, content: markdown('- Trained.'), reason: 'Who pays for that?' };
const removal = { blocks: [{ quote: 'A guardian' }, { quote: 'Asks' }], reason: 'Said above.' };

/** A block of the text as the API gives it. */
interface Given {
  attrs?: { id?: string };
  content?: Given[];
}

describe('whole blocks over the API', () => {
  it('are suggested, listed, decided on, and in the reply with where they would stand', async () => {
    const added = await bram.call('POST', `${text}/suggestions/additions`, addition);
    expect(added).toMatchObject({ status: 201, body: { id: expect.stringMatching(/^sug_/) as string } });
    const removed = await bram.call('POST', `${text}/suggestions/removals`, removal);
    expect(removed.status).toBe(201);
    const author = { personName: 'Bram', organisationName: 'Youth Bridge' };
    const { body: listed } = await ana.call('GET', `${text}/suggestions`);
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...(added.body as object),
          author: expect.objectContaining(author) as object,
          reason: 'Who pays for that?',
          state: 'open',
          place: 'there',
          preview: [{ kind: 'come', text: 'Trained.' }],
        }),
        expect.objectContaining({
          ...(removed.body as object),
          preview: [{ kind: 'gone', text: 'Asks\nA guardian.' }],
        }),
      ]),
    );
    const { id } = added.body as { id: string };
    expect((await ana.call('POST', `/suggestions/${id}/accept`, {})).status).toBe(200);
    expect((await ana.call('GET', `${text}/reply?show=accepted`)).body).toMatchObject([
      { id, place: { kind: 'behind', paragraph: '1.2' }, change: [{ kind: 'come', text: 'Trained.' }] },
    ]);
    expect((await ana.call('GET', `${text}/amendments`)).body).toMatchObject({
      amendments: [{ before: [{ kind: 'gone' }], after: [] }],
    });
  });

  it('are named by the ids that the content has', async () => {
    const { body } = await bram.call('GET', `${text}/content`);
    const [heading, , list] = (body as { body: Given }).body.content ?? [];
    const [point] = list?.content ?? [];
    const blocks = [{ blockId: point?.attrs?.id }];
    expect((await bram.call('POST', `${text}/suggestions/removals`, { blocks })).status).toBe(201);
    const after = { blockId: heading?.attrs?.id };
    const html = { after, content: { format: 'html', body: '<p>New.</p><script>bad()</script>' } };
    expect((await bram.call('POST', `${text}/suggestions/additions`, html)).status).toBe(201);
    const { body: listed, text: all } = await bram.call('GET', `${text}/suggestions`);
    expect((listed as { preview: object[] }[]).map(({ preview }) => preview)).toEqual(
      expect.arrayContaining([[{ kind: 'gone', text: 'Named.' }], [{ kind: 'come', text: 'New.' }]]),
    );
    expect(all).not.toContain('bad()');
  });

  it('say by its field what is wrong with them', async () => {
    for (const [path, body, code, field] of [
      ['additions', { ...addition, after: { quote: 'nowhere' } }, 'anchor_not_found', 'after'],
      ['additions', { ...addition, content: markdown('') }, 'bad_input', 'content.body'],
      ['additions', { ...addition, content: { format: 'docx', body: '' } }, 'bad_input', 'content.format'],
      ['additions', { ...addition, blocks: [] }, 'bad_input', 'blocks'],
      ['removals', { ...removal, blocks: [{ quote: 'nowhere' }] }, 'anchor_not_found', 'blocks'],
      ['removals', { ...removal, blocks: [{ quote: 'Asks' }, { quote: 'Paid' }] }, 'bad_input', 'blocks'],
    ] as const) {
      expect(await bram.call('POST', `${text}/suggestions/${path}`, body)).toMatchObject({
        status: 400,
        body: { error: { code, field } },
      });
    }
    expect((await bram.call('GET', `${text}/suggestions`)).body).toEqual([]);
  });

  it('are refused to readers, and are not there for who may not read the text', async () => {
    const statuses = async (client: TestClient) => [
      (await client.call('POST', `${text}/suggestions/additions`, addition)).status,
      (await client.call('POST', `${text}/suggestions/removals`, removal)).status,
    ];
    expect(await statuses(await testClient(cast.test.ctx, cast.zoe))).toEqual([404, 404]);
    await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'view' });
    expect(await statuses(bram)).toEqual([403, 403]);
    await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'none' });
    expect(await statuses(bram)).toEqual([404, 404]);
    expect((await ana.call('GET', `${text}/suggestions`)).body).toEqual([]);
  });
});

describe('merging over the API', () => {
  it('answers suggestions that collide with one wording, once, and is refused to others', async () => {
    const suggest = async (quote: string, replacement: string) => {
      const made = await bram.call('POST', `${text}/suggestions`, { anchor: { quote }, replacement });
      return (made.body as { id: string }).id;
    };
    const suggestionIds = [await suggest('A guardian', 'One guardian'), await suggest('guardian', 'adult')];
    const { body: listed } = await ana.call('GET', `${text}/suggestions`);
    const [paragraph] = (listed as { paragraphs: { blockId: string; words: string }[] }[])[0]!.paragraphs;
    const merge = { suggestionIds, blockId: paragraph?.blockId, present: paragraph?.words, words: 'Adults.' };
    expect((await bram.call('POST', `${text}/suggestions/merge`, merge)).status).toBe(403);
    const late = { ...merge, present: 'As it was.' };
    expect(await ana.call('POST', `${text}/suggestions/merge`, late)).toMatchObject({
      status: 409,
      body: { error: { code: 'paragraph_reads_otherwise' } },
    });
    expect((await ana.call('POST', `${text}/suggestions/merge`, merge)).status).toBe(200);
    const { body: reply } = await ana.call('GET', `${text}/reply?show=reworded`);
    expect((reply as { id: string }[]).map(({ id }) => id).toSorted()).toEqual(suggestionIds.toSorted());
  });

  it('takes one wording for all the paragraphs of a removal, from whoever holds the pen', async () => {
    const made = await bram.call('POST', `${text}/suggestions/removals`, removal);
    const { body: listed } = await ana.call('GET', `${text}/suggestions`);
    const [{ paragraphs }] = listed as [
      { paragraphs: { blockId: string; words: string; next: string | null }[] },
    ];
    expect(paragraphs[0]?.next).toBe(paragraphs[1]?.blockId);
    const merge = {
      suggestionIds: [(made.body as { id: string }).id],
      blockIds: paragraphs.map(({ blockId }) => blockId),
      present: paragraphs.map(({ words }) => words).join('\n\n'),
      words: 'All in one.',
    };
    expect((await bram.call('POST', `${text}/suggestions/merge`, merge)).status).toBe(403);
    expect((await ana.call('POST', `${text}/suggestions/merge`, merge)).status).toBe(200);
    expect((await ana.call('POST', `${text}/suggestions/merge`, merge)).status).toBe(409);
  });
});
