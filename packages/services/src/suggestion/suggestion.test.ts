import type { DocumentId, MemberActor, SuggestionId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listRemarks } from '../disposition/index.js';
import { setAccess } from '../document/index.js';
import { erasePerson } from '../person/index.js';
import { testCoalition, testContext, type TestContext, testOpenText } from '../testing/index.js';
import {
  decideSuggestion,
  decideSuggestions,
  endSupport,
  giveBackSuggestion,
  listSuggestions,
  suggestChanges,
  suggestForWords,
  supportSuggestion,
  waitingChanges,
  withdrawSuggestion,
} from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let zoe: MemberActor;
let observer: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  minute = 0;
  test = await testContext();
  const here = await testCoalition(test.ctx);
  const elsewhere = await testCoalition(test.ctx, 'elsewhere');
  ana = await here.member('Ana', 'focal-point', null);
  const youth = await here.organisation('Youth Bridge');
  bram = await here.member('Bram', 'member', youth);
  cleo = await here.member('Cleo', 'member', await here.organisation('Far Shore'));
  observer = await here.member('Omar', 'observer', await here.organisation('Watch'));
  zoe = await elsewhere.member('Zoe', 'focal-point', null);
  documentId = await testOpenText(test.ctx, ana, 'A guardian for each child, and in time.\n\nWe stay.');
});
afterEach(() => test.dispose());

let minute: number;
/** A minute later, so that suggestions have an order. */
const wait = () => test.setNow(new Date(Date.UTC(2026, 10, 22, 10, ++minute)));

const suggest = async (quote: string, replacement: string, actor = bram) => {
  wait();
  return (
    await suggestForWords(test.ctx, actor, documentId, { anchor: { quote }, replacement, reason: 'Clearer.' })
  ).id;
};
const list = (actor = ana) => listSuggestions(test.ctx, actor, documentId);
const decide = (id: SuggestionId, decision: object, actor = ana) =>
  decideSuggestion(test.ctx, actor, id, decision);
const newest = async () => (await test.ctx.db.read.activity.latest(ana.coalitionId, 1))[0]?.event;
const refusal = (code: string) => ({ refusal: { code } });

describe('suggesting', () => {
  it('says who, for whom, why, and what would become of the text', async () => {
    const id = await suggest('in time', 'within five days');
    expect(await list(cleo)).toMatchObject([
      {
        id,
        author: { personName: 'Bram', organisationName: 'Youth Bridge' },
        reason: 'Clearer.',
        state: { kind: 'open' },
        place: 'there',
        preview: [
          { kind: 'same', text: 'A guardian for each child, and ' },
          { kind: 'gone', text: 'in time' },
          { kind: 'come', text: 'within five days' },
          { kind: 'same', text: '.' },
        ],
      },
    ]);
    expect(await newest()).toEqual({ type: 'suggestion.added', suggestionId: id });
  });

  it('takes several at once, and nothing the schema or the text has no place for', async () => {
    await suggest('each', 'every');
    const [{ change } = { change: null }] = await list();
    const send = (changes: unknown[]) => suggestChanges(test.ctx, cleo, documentId, { changes });
    expect(await send([change, change])).toHaveLength(2);
    const script = { ...change, replacement: [{ type: 'script' }] };
    await expect(send([change, script])).rejects.toMatchObject(refusal('content_not_readable'));
    await expect(send([{ ...change, field: 'answer:x' }])).rejects.toMatchObject(refusal('anchor_not_found'));
    await expect(send([])).rejects.toMatchObject(refusal('bad_input'));
    await expect(suggest('no such words', 'x')).rejects.toMatchObject(refusal('anchor_not_found'));
    expect(await list()).toHaveLength(3);
  });

  it('keeps the order in which many were sent at once, in the list and in the reply', async () => {
    await suggest('each', 'every');
    const [{ change } = { change: null }] = await list();
    wait();
    const changes = Array.from({ length: 30 }, () => change);
    const sent = (await suggestChanges(test.ctx, cleo, documentId, { changes })).map(({ id }) => id);
    expect((await list()).slice(1).map(({ id }) => id)).toEqual(sent);
    const remarks = await listRemarks(test.ctx, ana, documentId);
    expect(remarks.slice(1).map(({ id }) => id)).toEqual(sent);
    expect(remarks.map(({ number }) => number)).toEqual(remarks.map((_, index) => index + 1));
  });

  it('is refused to readers and observers, and is not there for strangers', async () => {
    await expect(suggest('each', 'every', observer)).rejects.toMatchObject(refusal('observers_advise'));
    await expect(suggest('each', 'every', zoe)).rejects.toMatchObject(refusal('not_found'));
    const id = await suggest('each', 'every');
    await expect(list(zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(decide(id, { kind: 'accept' }, zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(supportSuggestion(test.ctx, zoe, id)).rejects.toMatchObject(refusal('not_found'));
    await expect(withdrawSuggestion(test.ctx, zoe, id)).rejects.toMatchObject(refusal('not_found'));
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'view' });
    await expect(suggest('each', 'every')).rejects.toMatchObject(refusal('forbidden'));
  });
});

describe('support', () => {
  it('is one voice of another organisation, and can be taken back', async () => {
    const id = await suggest('each', 'every');
    await supportSuggestion(test.ctx, cleo, id);
    await supportSuggestion(test.ctx, cleo, id);
    expect((await list())[0]?.supports).toMatchObject([
      { organisationName: 'Far Shore', personName: 'Cleo' },
    ]);
    expect(await newest()).toEqual({ type: 'suggestion.supported', suggestionId: id });
    await expect(supportSuggestion(test.ctx, bram, id)).rejects.toMatchObject(refusal('own_suggestion'));
    await expect(supportSuggestion(test.ctx, ana, id)).rejects.toMatchObject(
      refusal('support_needs_organisation'),
    );
    await endSupport(test.ctx, cleo, id);
    expect((await list())[0]?.supports).toEqual([]);
  });
});

describe('deciding', () => {
  it('is for those who hold the pen, happens once, and keeps the reason', async () => {
    const id = await suggest('each', 'every');
    const reject = { kind: 'reject', reason: 'Said above.' };
    await expect(decide(id, reject, bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(decide(id, { kind: 'reject', reason: ' ' })).rejects.toMatchObject(refusal('bad_input'));
    const both = await Promise.allSettled([decide(id, reject), decide(id, { kind: 'accept' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('suggestion_decided'),
    });
  });

  it('lets what is moved to the meeting be decided there', async () => {
    const id = await suggest('each', 'every');
    await decide(id, { kind: 'meeting' });
    expect(await newest()).toEqual({ type: 'suggestion.moved-to-meeting', suggestionId: id });
    await decide(id, { kind: 'reject', reason: 'Voted down.' });
    expect((await list())[0]?.state).toMatchObject({ kind: 'rejected', reason: 'Voted down.' });
  });

  it('of several is one decision: all or none', async () => {
    const [one, two] = [await suggest('each', 'every'), await suggest('We stay', 'We remain', cleo)];
    const many = (ids: string[], decision: object, actor = ana) =>
      decideSuggestions(test.ctx, actor, documentId, { suggestionIds: ids, decision });
    const third = await suggest('each child', 'children', cleo);
    expect((await list()).map(({ collidesWith }) => collidesWith)).toEqual([[third], [], [one]]);
    await expect(many([one, two, third], { kind: 'accept' })).rejects.toMatchObject(
      refusal('suggestions_collide'),
    );
    expect((await list()).map(({ state }) => state.kind)).toEqual(['open', 'open', 'open']);
    await many([one, two], { kind: 'accept' });
    expect(await waitingChanges(test.ctx)).toMatchObject([
      { suggestionId: one, personId: bram.personId, organisationId: bram.organisationId, isWritable: true },
      { suggestionId: two, personId: cleo.personId },
    ]);
    await expect(many([third, one], { kind: 'reject', reason: 'No.' })).rejects.toMatchObject(
      refusal('suggestion_decided'),
    );
    expect((await list())[2]?.state.kind).toBe('open');
  });

  it('with other words makes them the decider’s', async () => {
    const id = await suggest('each', 'every');
    const [{ change } = { change: null }] = await list();
    const instead = { ...change, replacement: [{ type: 'text', text: 'every single' }] };
    await decide(id, { kind: 'accept', instead });
    expect(await newest()).toEqual({ type: 'suggestion.accepted', suggestionId: id, isChanged: true });
    expect(await waitingChanges(test.ctx)).toMatchObject([{ change: instead, personId: ana.personId }]);
  });

  it('does not accept what has lost its words, or into a frozen text', async () => {
    const id = await suggest('each', 'every');
    const [{ change } = { change: null }] = await list();
    wait();
    const [gone] = await suggestChanges(test.ctx, cleo, documentId, {
      changes: [{ ...change, start: 'AAAA', end: 'AAAA', replaced: 'no child' }],
    });
    expect((await list()).map(({ place }) => place)).toEqual(['there', 'stale']);
    if (gone)
      await expect(decide(gone.id, { kind: 'accept' })).rejects.toMatchObject(refusal('suggestion_stale'));
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    await expect(decide(id, { kind: 'accept' })).rejects.toMatchObject(refusal('document_frozen'));
    await expect(suggest('each', 'all')).rejects.toMatchObject(refusal('document_frozen'));
    await decide(id, { kind: 'reject', reason: 'Too late.' });
  });
});

describe('what cannot be made after all', () => {
  it('is open again, once, and the log says why', async () => {
    const id = await suggest('each', 'every');
    await decide(id, { kind: 'accept' });
    expect(await giveBackSuggestion(test.ctx, { suggestionId: id, documentId }, 'stale')).toBe(true);
    expect(await newest()).toEqual({ type: 'suggestion.failed', suggestionId: id, why: 'stale' });
    expect(await giveBackSuggestion(test.ctx, { suggestionId: id, documentId }, 'stale')).toBe(false);
    expect((await list())[0]?.state.kind).toBe('open');
  });

  it('keeps the decider’s words and reason, until it is decided again', async () => {
    const id = await suggest('each', 'every');
    const [{ change } = { change: null }] = await list();
    const instead = { ...change, replacement: [{ type: 'text', text: 'every single' }] };
    await decide(id, { kind: 'accept', instead, reason: 'Stronger.' });
    await giveBackSuggestion(test.ctx, { suggestionId: id, documentId }, 'stale');
    const before = { instead, reason: 'Stronger.', by: { personName: 'Ana' } };
    expect((await list())[0]?.state).toMatchObject({ kind: 'open', before });
    await decide(id, { kind: 'reject', reason: 'Not now.' });
    expect((await list())[0]?.state).toMatchObject({ kind: 'rejected', reason: 'Not now.' });
  });
});

describe('withdrawing', () => {
  it('is for the author’s organisation, and leaves the suggestion readable', async () => {
    const id = await suggest('each', 'every');
    await expect(withdrawSuggestion(test.ctx, cleo, id)).rejects.toMatchObject(refusal('forbidden'));
    await withdrawSuggestion(test.ctx, bram, id);
    expect((await list(cleo))[0]).toMatchObject({ state: { kind: 'withdrawn', by: { personName: 'Bram' } } });
    await expect(decide(id, { kind: 'accept' })).rejects.toMatchObject(refusal('suggestion_decided'));
  });
});

it('an erased author is a former member wherever they suggested, supported or decided', async () => {
  const id = await suggest('each', 'every', cleo);
  await supportSuggestion(test.ctx, bram, id);
  const own = await suggest('We stay', 'We remain');
  await withdrawSuggestion(test.ctx, bram, own);
  await erasePerson(test.ctx, { kind: 'system', name: 'operator' }, 'bram@example.org');
  expect(JSON.stringify(await list())).not.toContain('Bram');
});
