import { testCast } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient } from './testing';

type Client = Awaited<ReturnType<typeof testClient>>;

let cast: Awaited<ReturnType<typeof testCast>>;
let ana: Client;
let bram: Client;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  [ana, bram] = [await testClient(cast.test.ctx, cast.ana), await testClient(cast.test.ctx, cast.bram)];
  const { body } = await ana.call('POST', '/coalitions/icm/documents', {
    kind: 'statement',
    title: 'On guardians',
    content: { format: 'markdown', body: 'A guardian for each child.\n\nWithin five days.' },
  });
  text = `/documents/${(body as { id: string }).id}`;
  await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'comment' });
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
});
