import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment, replyToComment, resolveComment } from '../comment/index.js';
import { createDocument, setAccess } from '../document/index.js';
import { createGuestLink, enterAsGuest } from '../guest/index.js';
import {
  decideSuggestion,
  suggestChanges,
  suggestForWords,
  supportSuggestion,
  withdrawSuggestion,
} from '../suggestion/index.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { listRemarks } from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let documentId: DocumentId;
let minute: number;

beforeEach(async () => {
  minute = 0;
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  ana = await member('Ana', 'focal-point', null);
  bram = await member('Bram', 'member', await organisation('Youth Bridge'));
  cleo = await member('Cleo', 'member', await organisation('Far Shore'));
  const text = await createDocument(test.ctx, ana, ana.coalitionId, {
    kind: 'statement',
    title: 'On guardians',
    content: {
      format: 'markdown',
      body: '# Asks\n\nFirst of all.\n\nA guardian for each child.\n\n1. Named.\n2. Paid.',
    },
  });
  documentId = text.id;
});
afterEach(() => test.dispose());

const openToAll = () =>
  setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
/** A minute later, so that remarks have an order. */
const wait = () => test.setNow(new Date(Date.UTC(2026, 10, 22, 10, ++minute)));
const say = (body: string, quote?: string, actor = bram) => {
  wait();
  return addComment(test.ctx, actor, documentId, { body, anchor: quote ? { quote } : null });
};
const suggest = (quote: string, replacement: string, actor = bram) => {
  wait();
  return suggestForWords(test.ctx, actor, documentId, {
    anchor: { quote },
    replacement,
    reason: 'Clearer.',
  });
};
const list = (actor = bram) => listRemarks(test.ctx, actor, documentId);

describe('the reply to the remarks on a text', () => {
  it('has every remark once, with its paragraph, its outcome and the reason', async () => {
    await openToAll();
    const { id } = await say('How soon?', 'each child');
    await say('Thank you.');
    const { id: suggested } = await suggest('First of all', 'First');
    await say('Which ones?', 'Asks');
    await supportSuggestion(test.ctx, cleo, suggested);
    wait();
    await resolveComment(test.ctx, ana, id, { outcome: 'rejected', reason: 'No agreement.' });
    await decideSuggestion(test.ctx, ana, suggested, { kind: 'reject', reason: 'Said above.' });
    const decided = { by: { personName: 'Ana' }, at: test.ctx.now() };
    for (const actor of [ana, bram, cleo]) {
      expect(await list(actor)).toMatchObject([
        {
          number: 1,
          kind: 'comment',
          author: { organisationName: 'Youth Bridge' },
          place: { question: null, spot: { kind: 'in', paragraph: '2' } },
          words: 'each child',
          body: 'How soon?',
          decision: { outcome: 'rejected', reason: 'No agreement.', ...decided },
        },
        { number: 2, place: { spot: { kind: 'whole' } }, words: null, decision: null },
        {
          number: 3,
          kind: 'suggestion',
          place: { spot: { kind: 'in', paragraph: '1' } },
          change: [
            { kind: 'gone', text: 'First of all' },
            { kind: 'come', text: 'First' },
            { kind: 'same', text: '.' },
          ],
          instead: null,
          reason: 'Clearer.',
          decision: { outcome: 'rejected', reason: 'Said above.', ...decided },
        },
        { number: 4, place: { spot: { kind: 'unnumbered' } }, words: 'Asks' },
      ]);
    }
  });

  it('has the answers of a thread with it, in their order, and no line for them', async () => {
    await openToAll();
    const { id } = await say('How soon?', 'each child');
    const answers: unknown[] = [];
    for (const [actor, body, author] of [
      [cleo, 'Within a day.', { personName: 'Cleo', organisationName: 'Far Shore' }],
      [ana, 'Let us say two.', { personName: 'Ana', organisationName: null }],
    ] as const) {
      wait();
      await replyToComment(test.ctx, actor, id, { body });
      answers.push({ author, at: test.ctx.now(), body });
    }
    await say('Thank you.');
    for (const actor of [ana, bram, cleo]) {
      expect(await list(actor)).toMatchObject([
        { number: 1, body: 'How soon?', answers, decision: null },
        { number: 2, body: 'Thank you.', answers: [] },
      ]);
    }
  });

  it('counts the points of a list with the paragraph before it', async () => {
    await openToAll();
    await say('By whom?', 'Paid');
    await suggest('Named', 'Named at once');
    const spots = (await list()).map(({ place }) => place.spot);
    expect(spots).toEqual([
      { kind: 'in', paragraph: '2.2' },
      { kind: 'in', paragraph: '2.1' },
    ]);
  });

  it('keeps a suggestion that was withdrawn or taken in other words, and says in which', async () => {
    await openToAll();
    const { id: taken, change } = await suggest('each child', 'every child');
    const { id: own } = await suggest('First of all', 'First');
    await withdrawSuggestion(test.ctx, bram, own);
    await decideSuggestion(test.ctx, ana, taken, {
      kind: 'accept',
      instead: { ...change, replacement: [{ type: 'text', text: 'all children' }] },
    });
    expect(await list()).toMatchObject([
      {
        change: [{ text: 'A guardian for ' }, { kind: 'gone' }, { kind: 'come', text: 'every child' }, {}],
        instead: [{}, {}, { kind: 'come', text: 'all children' }, {}],
        decision: { outcome: 'reworded', by: { personName: 'Ana' } },
      },
      { decision: { outcome: 'withdrawn', by: { personName: 'Bram' } } },
    ]);
  });

  it('knows where whole paragraphs would come and go', async () => {
    await openToAll();
    const { change } = await suggest('First of all', 'First');
    if (change.kind !== 'words') throw new Error('words were suggested');
    const { field, blockId } = change;
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Second.' }] }];
    wait();
    await suggestChanges(test.ctx, cleo, documentId, {
      changes: [
        { kind: 'blocks-added', field, after: blockId, blocks },
        { kind: 'blocks-added', field, after: null, blocks },
        { kind: 'blocks-removed', field, blockIds: [blockId], words: 'First of all.' },
      ],
    });
    const spots = (await list()).map(({ place }) => place.spot);
    expect(spots).toHaveLength(4);
    expect(spots).toEqual(
      expect.arrayContaining([
        { kind: 'behind', paragraph: '1' },
        { kind: 'beginning' },
        { kind: 'in', paragraph: '1' },
      ]),
    );
  });

  it('has nothing of what the drafting group says to itself, whoever asks', async () => {
    await openToAll();
    const secret = { body: 'They will not sign.', audience: 'drafters' };
    const { id } = await addComment(test.ctx, ana, documentId, secret);
    await replyToComment(test.ctx, ana, id, { body: 'They will.' });
    for (const actor of [ana, bram]) expect(await list(actor)).toEqual([]);
  });

  it('names a guest as one, with the organisation they gave', async () => {
    const { url } = await createGuestLink(test.ctx, ana, documentId, { label: 'Madrid' });
    const guest = await enterAsGuest(test.ctx, url.split('/').at(-1) ?? '', {
      name: 'Lucía',
      organisation: 'Red Infancia',
    });
    await addComment(test.ctx, guest, documentId, { body: 'How soon?', anchor: null });
    const { id } = await say('By when?', undefined, ana);
    await replyToComment(test.ctx, guest, id, { body: 'This year.' });
    const author = { personName: 'Lucía', organisationName: 'Red Infancia', isGuest: true };
    expect(await list(ana)).toMatchObject([{ author }, { answers: [{ author, body: 'This year.' }] }]);
  });

  it('is not there for who may not read the text', async () => {
    await expect(list()).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});
