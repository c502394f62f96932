import { testCast, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
let cleo: TestClient;

beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  ana = await testClient(test.ctx, cast.ana);
  bram = await testClient(test.ctx, cast.bram);
  cleo = await testClient(
    test.ctx,
    await cast.member('Cleo', 'member', await cast.organisation('Far Shore')),
  );
});
afterEach(() => test.dispose());

async function begin(more: object = {}): Promise<string> {
  const { status, body } = await ana.call('POST', '/coalitions/icm/documents', {
    kind: 'statement',
    title: 'On guardians',
    ...more,
  });
  expect(status).toBe(201);
  const text = `/documents/${(body as { id: string }).id}`;
  await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'comment' });
  return text;
}

/** A text that quotes law, with two suggestions that wait for a decision. */
async function beginLaw(more: object = {}): Promise<string> {
  const body = '## Article 5\n\n1\\. A guardian in time.\n\nNo child is detained.';
  const text = await begin({ content: { format: 'markdown', body }, ...more });
  for (const [quote, replacement] of [
    ['detained', 'locked up'],
    ['in time', 'within a day'],
  ]) {
    const suggested = { anchor: { quote }, replacement, reason: 'Clearer.' };
    expect((await bram.call('POST', `${text}/suggestions`, suggested)).status).toBe(201);
  }
  return text;
}

const taken = async () => {
  const { body } = await ana.call('GET', '/coalitions/icm/activity?after=0&limit=1000');
  return (body as { event: { type: string; format?: string }; actor: { name?: string } }[]).filter(
    ({ event }) => event.type === 'document.exported',
  );
};

describe('amendments over the API', () => {
  it('are numbered along the text, with their target, two wordings, why, and who', async () => {
    const text = await beginLaw();
    const { status, body } = await cleo.call('GET', `${text}/amendments`);
    expect(status).toBe(200);
    const author = {
      personName: 'Bram',
      organisationName: 'Youth Bridge',
      organisationId: cast.youth.id,
    };
    const suggestionId = expect.stringMatching(/^sug_/) as string;
    expect(body).toEqual({
      title: 'On guardians',
      language: 'en',
      lost: 0,
      amendments: [
        {
          number: 1,
          question: null,
          suggestionId,
          author,
          supports: [],
          target: {
            line: 'Article 5 – paragraph 1',
            division: 'Article 5',
            parts: [{ kind: 'paragraph', number: '1' }],
            isNew: false,
          },
          before: [
            { kind: 'same', text: '1. A guardian ' },
            { kind: 'gone', text: 'in time' },
            { kind: 'same', text: '.' },
          ],
          after: [
            { kind: 'same', text: '1. A guardian ' },
            { kind: 'come', text: 'within a day' },
            { kind: 'same', text: '.' },
          ],
          justification: 'Clearer.',
        },
        expect.objectContaining({ number: 2 }),
      ],
    });
    expect(await taken()).toEqual([]);
  });

  it('are named in the language of the text, and numbered anew when one is taken back', async () => {
    const text = await beginLaw({ language: 'fr' });
    const read = async () => {
      const { body } = await bram.call('GET', `${text}/amendments`);
      return (body as { amendments: { suggestionId: string }[] }).amendments;
    };
    const [first, second] = await read();
    expect(first).toMatchObject({ number: 1, target: { line: 'Article 5 – paragraphe 1' } });
    await bram.call('POST', `/suggestions/${first?.suggestionId}/withdraw`);
    expect(await read()).toEqual([{ ...second, number: 1 }]);
  });

  it('are taken as Word and PDF by readers, which the log says', async () => {
    const text = await beginLaw();
    const word = await cleo.call('POST', `${text}/amendments/file`, { format: 'docx' });
    expect(word.headers.get('content-type')).toContain('wordprocessingml');
    expect(word.headers.get('content-disposition')).toBe('attachment; filename="amendments.docx"');
    expect(word.text.slice(0, 2)).toBe('PK');
    const pdf = await cleo.call('POST', `${text}/amendments/file`, { format: 'pdf' });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.text.slice(0, 5)).toBe('%PDF-');
    expect(await taken()).toMatchObject([{ event: { format: 'docx' } }, { event: { format: 'pdf' } }]);
    expect(await cleo.call('POST', `${text}/amendments/file`, { format: 'odt' })).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', field: 'format' } },
    });
    await ana.call('POST', `${text}/editions`);
    expect(await cleo.call('POST', `${text}/amendments/file`, { format: 'docx' })).toMatchObject({
      status: 409,
      body: { error: { code: 'document_frozen' } },
    });
  });

  it('are not there for who may not read the text', async () => {
    const text = await beginLaw();
    await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'none' });
    const zoe = await testClient(test.ctx, cast.zoe);
    for (const client of [bram, zoe]) {
      expect((await client.call('GET', `${text}/amendments`)).status).toBe(404);
      expect((await client.call('POST', `${text}/amendments/file`, { format: 'docx' })).status).toBe(404);
    }
    expect(await taken()).toEqual([]);
  });

  it('of a response say which answer they amend, also on paper', async () => {
    const response = await begin({ kind: 'response' });
    const questions = await ana.call('POST', `${response}/questions`, [
      { label: 'Q1', prompt: 'What should the law say?' },
    ]);
    expect(questions.status).toBe(201);
    const [{ id }] = questions.body as [{ id: string }];
    const addition = {
      after: { beginning: true, field: `answer:${id}` },
      content: { format: 'markdown', body: 'No child is detained.' },
      reason: null,
    };
    expect((await bram.call('POST', `${response}/suggestions/additions`, addition)).status).toBe(201);
    expect((await cleo.call('GET', `${response}/amendments`)).body).toMatchObject({
      amendments: [{ question: 'Q1', target: { line: 'Q1 – paragraph -1 (new)' } }],
    });
    expect((await cleo.call('POST', `${response}/amendments/file`, { format: 'docx' })).status).toBe(200);
  });
});
