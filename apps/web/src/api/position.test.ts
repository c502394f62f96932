import type { DocumentId } from '@undersigned/domain';
import { testCast, testRewrite } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, textForComments, type TestClient } from './testing';

let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  [ana, bram] = [await testClient(cast.test.ctx, cast.ana), await testClient(cast.test.ctx, cast.bram)];
  text = await textForComments(ana, 'A guardian for each child.\n\nWithin five days.');
});
afterEach(() => cast.test.dispose());

const second = async () => {
  const { body } = await bram.call('GET', `${text}/positions`);
  return (body as { blockId: string; mark: string }[])[1]!;
};

describe('positions over the API', () => {
  it('name suggestions, and tell those who write what each wording would cost', async () => {
    const suggested = { anchor: { quote: 'five days' }, replacement: 'two days', reason: 'Sooner.' };
    const { body } = await ana.call('POST', `${text}/suggestions`, suggested);
    const { id: suggestionId } = body as { id: string };
    const { blockId, mark: seen } = await second();
    const said = { blockId, seen, stance: 'red-line', couldSign: [suggestionId] };
    expect(await bram.call('POST', `${text}/positions`, said)).toMatchObject({
      status: 201,
      body: { stance: 'red-line', lift: null, couldSign: [suggestionId], wouldNotSign: [] },
    });
    const nobody = { gained: [], kept: [], atRisk: [], lost: [], heldElsewhere: [] };
    const { body: seenByAna } = await ana.call('GET', `${text}/positions`);
    expect(seenByAna).toMatchObject([
      { outlook: nobody, wordings: [] },
      {
        outlook: { ...nobody, lost: [cast.youth.id] },
        wordings: [{ suggestionId, outlook: { ...nobody, gained: [cast.youth.id] } }],
      },
    ]);
    expect(await second()).toMatchObject({ outlook: null, wordings: [{ suggestionId, outlook: null }] });
  });

  it('come after the one that was seen, where the caller says which', async () => {
    const { blockId, mark: seen } = await second();
    const say = (stance: string, after?: string | null) =>
      bram.call('POST', `${text}/positions`, { blockId, seen, stance, after });
    const first = await say('live-with', null);
    expect(first.status).toBe(201);
    const late = { status: 409, body: { error: { code: 'position_newer' } } };
    expect(await say('support', null)).toMatchObject(late);
    const { id } = first.body as { id: string };
    expect((await say('support', id)).status).toBe(201);
    expect(await say('live-with', id)).toMatchObject(late);
    expect((await say('live-with')).status).toBe(201);
    expect(await say('support', 'mine')).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', field: 'after' } },
    });
    const about = (place: { blockId: string; seen: string }) =>
      bram.call('POST', `${text}/positions`, { ...place, stance: 'support' });
    const otherwise = { status: 409, body: { error: { code: 'paragraph_changed' } } };
    expect(await about({ blockId, seen: 'other words' })).toMatchObject(otherwise);
    const gone = { status: 409, body: { error: { code: 'paragraph_gone' } } };
    expect(await about({ blockId: 'blk_gone', seen })).toMatchObject(gone);
  });

  it('on paragraphs that were taken out are listed, before their organisation speaks again and after', async () => {
    const { blockId, mark: seen } = await second();
    await bram.call('POST', `${text}/positions`, { blockId, seen, stance: 'red-line', lift: 'Sooner.' });
    expect((await bram.call('GET', `${text}/positions/gone`)).body).toEqual([]);
    await testRewrite(cast.test.ctx, text.slice('/documents/'.length) as DocumentId, 2, '');
    const gone = {
      blockId,
      mark: seen,
      words: 'Within five days.',
      organisationId: cast.youth.id,
      lift: 'Sooner.',
      standing: 'gone',
      goneAt: null,
    };
    expect((await ana.call('GET', `${text}/positions/gone`)).body).toMatchObject([gone]);
    const again = { blockId, seen, stance: 'support' };
    expect(await bram.call('POST', `${text}/positions`, again)).toMatchObject({
      status: 201,
      body: { standing: 'gone' },
    });
    expect((await ana.call('GET', `${text}/positions/gone`)).body).toMatchObject([
      { ...gone, stance: 'support', lift: null, goneAt: expect.any(String) as string },
    ]);
    await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'none' });
    const zoe = await testClient(cast.test.ctx, cast.zoe);
    for (const client of [bram, zoe]) {
      expect((await client.call('GET', `${text}/positions/gone`)).status).toBe(404);
    }
  });
});
