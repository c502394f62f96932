import type { MemberActor, SuggestionId } from '@undersigned/domain';
import {
  createGuestLink,
  decideSuggestion,
  decideSuggestions,
  enterAsGuest,
  listSuggestions,
  mergeSuggestions,
  suggestAddition,
  suggestChanges,
  suggestForWords,
  suggestRemoval,
} from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let writer: StockClient;
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
  writer = await StockClient.open(server, text.bram, text.documentId);
  writer.write('A guardian for each child, and in time.');
  writer.write('We stay.');
  await vi.waitFor(async () => expect(await head()).toBeGreaterThan(0));
});
afterEach(async () => {
  writer.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const head = () => server.web.db.read.documentLog.head(text.documentId);
const suggest = async (quote: string, replacement: string, actor: MemberActor = text.carla) =>
  (await suggestForWords(server.web, actor, text.documentId, { anchor: { quote }, replacement })).id;
const accept = (id: SuggestionId) => decideSuggestion(server.web, text.ana, id, { kind: 'accept' });
const states = async () =>
  (await listSuggestions(server.web, text.ana, text.documentId)).map(({ state }) => state.kind);
const events = async () =>
  (await server.web.db.read.activity.latest(text.coalition.id, 50)).map(({ event }) => event.type);

describe('an accepted suggestion', () => {
  it('is shown to everybody at the text, as its author’s, in a row of its own', async () => {
    const id = await suggest('in time', 'within five days');
    const before = await head();
    await accept(id);
    await vi.waitFor(() => expect(writer.text).toContain('and within five days.'));
    const rows = await server.web.db.read.documentLog.updates(text.documentId, before);
    expect(rows).toMatchObject([{ personId: text.carla.personId, organisationId: text.commenting.id }]);
    const [suggestion] = await listSuggestions(server.web, text.ana, text.documentId);
    expect(suggestion?.state).toMatchObject({ kind: 'applied', seq: before + 1, by: { personName: 'Ana' } });
    expect((await events()).filter((type) => type === 'suggestion.applied')).toHaveLength(1);
    writer.write('More.');
    await vi.waitFor(async () => expect(await head()).toBe(before + 2));
  });

  it('of a guest is written in the name of that guest', async () => {
    const input = { label: 'Lucía', access: 'suggest' };
    const { url } = await createGuestLink(server.web, text.ana, text.documentId, input);
    const who = { name: 'Lucía', organisation: 'Red Infancia' };
    const guest = await enterAsGuest(server.web, url.split('/').at(-1) ?? '', who);
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Hear every child.' }] }];
    const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
    const [made] = await suggestChanges(server.web, guest, text.documentId, { changes });
    const before = await head();
    if (made) await accept(made.id);
    await vi.waitFor(() => expect(writer.text).toContain('Hear every child.'));
    const rows = await server.web.db.read.documentLog.updates(text.documentId, before);
    expect(rows).toMatchObject([{ personId: guest.personId, organisationId: null }]);
  });

  it('of a script adds points to a list, and takes whole paragraphs out', async () => {
    const { documentId, carla } = text;
    const add = async (after: object, body: string) => {
      const content = { format: 'markdown', body };
      await accept((await suggestAddition(server.web, carla, documentId, { after, content })).id);
    };
    await add({ beginning: true }, '- Named.\n- Paid.\n\nWe go.');
    await vi.waitFor(() => expect(writer.text).toContain('We go.'));
    await add({ quote: 'Named' }, '- Trained.');
    const blocks = [{ quote: 'We go' }];
    await accept((await suggestRemoval(server.web, carla, documentId, { blocks })).id);
    await vi.waitFor(async () => expect(await states()).toEqual(['applied', 'applied', 'applied']));
    await vi.waitFor(() => expect(writer.text).not.toContain('We go.'));
    const outline = writer.text.replace(/ id="[^"]*"/g, '');
    expect(outline).toMatch(/^<bulletlist>.*Named\..*Trained\..*Paid\..*<\/bulletlist><paragraph/);
  });

  it('is one wording for all that it answers, written once', async () => {
    const content = { format: 'markdown', body: 'A lawyer for each child.' };
    const addition = { after: { beginning: true }, content };
    const { id: added } = await suggestAddition(server.web, text.carla, text.documentId, addition);
    await accept(added);
    await vi.waitFor(async () => expect(await states()).toEqual(['applied']));
    const ids = [
      await suggest('lawyer for each', 'lawyer for every'),
      await suggest('A lawyer', 'One lawyer'),
    ];
    const listed = await listSuggestions(server.web, text.ana, text.documentId);
    const { blockId, words: present } = listed.find(({ id }) => id === ids[0])!.paragraphs[0]!;
    const words = 'A lawyer for every single child.';
    const before = await head();
    const merge = { suggestionIds: ids, blockId, present, words };
    await mergeSuggestions(server.web, text.ana, text.documentId, merge);
    await vi.waitFor(async () => expect(await states()).toEqual(['applied', 'merged', 'merged']));
    expect(await head()).toBe(before + 1);
    const rows = await server.web.db.read.documentLog.updates(text.documentId, before);
    expect(rows).toMatchObject([{ personId: text.ana.personId }]);
    await vi.waitFor(() => expect(writer.text.match(/every single child/g)).toHaveLength(1));
    expect((await events()).filter((type) => type === 'suggestion.applied')).toHaveLength(3);
  });

  it('is written into a text that nobody has open', async () => {
    writer.close();
    await decideSuggestions(server.web, text.ana, text.documentId, {
      suggestionIds: [await suggest('each', 'every'), await suggest('We stay', 'We remain')],
      decision: { kind: 'accept' },
    });
    await vi.waitFor(async () => expect(await states()).toEqual(['applied', 'applied']));
    const reader = await StockClient.open(server, text.dov, text.documentId);
    expect(reader.text).toContain('every child');
    expect(reader.text).toContain('We remain.');
    reader.close();
  });

  it('is open again when its words change first', async () => {
    const [one, other] = [await suggest('each child', 'every child'), await suggest('each', 'any')];
    // Two people decide in the same moment; neither sees the other's choice.
    await Promise.all([accept(one), accept(other)]);
    await vi.waitFor(async () => expect((await states()).toSorted()).toEqual(['applied', 'open']));
    expect((await events()).filter((type) => type === 'suggestion.failed')).toHaveLength(1);
    await vi.waitFor(() => expect(writer.text.match(/every|any/g)).toHaveLength(1));
  });

  it('is not written into a text that was frozen meanwhile', async () => {
    const id = await suggest('each', 'every');
    const before = await head();
    await server.web.db.transact(async (tx) => {
      await tx.document.movePhase(text.documentId, ['drafting'], 'frozen');
      await decided(id, tx);
    });
    await vi.waitFor(async () => expect(await events()).toContain('suggestion.failed'));
    expect(await states()).toEqual(['open']);
    expect(await head()).toBe(before);
  });
});

/** Accepted just before the freeze, as the database has it when the server looks. */
const decided = (id: SuggestionId, tx: Parameters<Parameters<TestServer['web']['db']['transact']>[0]>[0]) =>
  tx.suggestion.changeState(id, ['open'], {
    kind: 'accepted',
    instead: null,
    by: { membershipId: null, organisationId: null, personName: 'Ana', organisationName: null },
    at: new Date(),
    reason: null,
  });
