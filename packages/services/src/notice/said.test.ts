import type { Document, MemberActor, NoticeReason, SuggestionId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPositions, takePosition } from '../position/index.js';
import {
  decideSuggestion,
  listSuggestions,
  settleApplications,
  suggestForWords,
  supportSuggestion,
} from '../suggestion/index.js';
import { testCast, testOpenText, testStatement, type TestContext } from '../testing/index.js';
import { beginNotices, listNotices, makeNotices } from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let document: Document;
let id: SuggestionId;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram } = cast);
  cleo = await cast.member('Cleo', 'member', await cast.organisation('Far Shore'));
  document = await testStatement(test.ctx, cast.coalition, ['No child is detained.']);
  await beginNotices(test.ctx);
  const suggested = { anchor: { quote: 'is detained' }, replacement: 'may be detained', reason: 'Stronger.' };
  ({ id } = await suggestForWords(test.ctx, bram, document.id, suggested));
  await supportSuggestion(test.ctx, cleo, id);
});
afterEach(() => test.dispose());

const decide = (decision: object) => decideSuggestion(test.ctx, ana, id, decision);
const told = async (who: MemberActor, reason: NoticeReason) => {
  await makeNotices(test.ctx);
  return (await listNotices(test.ctx, who)).filter((notice) => notice.reason === reason);
};
async function acceptInOtherWords(): Promise<void> {
  const [suggestion] = await listSuggestions(test.ctx, ana, document.id);
  const replacement = [{ type: 'text', text: 'shall ever be detained' }];
  await decide({ kind: 'accept', instead: { ...suggestion?.change, replacement }, reason: 'Clearer.' });
}

describe('a notice of a suggestion that was accepted in other words', () => {
  async function expectTheirOwn(): Promise<void> {
    expect(await told(ana, 'suggested')).toMatchObject([
      { who: { personName: 'Bram' }, proposed: 'may be detained', words: 'Stronger.' },
    ]);
    for (const [who, reason] of [
      [bram, 'suggestionSettled'],
      [cleo, 'supportSettled'],
    ] as const) {
      expect(await told(who, reason)).toMatchObject([
        { proposed: 'shall ever be detained', words: 'Clearer.', outcome: 'partly' },
      ]);
    }
  }

  it('gives each their own words, before they are in the text and after', async () => {
    await acceptInOtherWords();
    await expectTheirOwn();
    await test.ctx.db.transact((tx) =>
      settleApplications(test.ctx, tx, document.id, [{ suggestionId: id, seq: 2 }]),
    );
    await expectTheirOwn();
  });
});

describe('the reason of a decision', () => {
  it('is given with this decision, and not with an earlier one', async () => {
    await decide({ kind: 'meeting', reason: 'To be talked through.' });
    expect(await told(bram, 'suggestionSettled')).toMatchObject([
      { outcome: 'meeting', words: 'To be talked through.' },
    ]);
    await decide({ kind: 'reject', reason: 'The convention says so.' });
    expect(await told(bram, 'suggestionSettled')).toMatchObject([
      { outcome: 'rejected', words: 'The convention says so.' },
      { outcome: 'meeting', words: null },
    ]);
  });
});

describe('a notice of a red line', () => {
  it('gives the words it was drawn on and what would lift it, and leads to that paragraph', async () => {
    const text = await testOpenText(test.ctx, ana, 'No child is detained.');
    const { paragraphs } = await readPositions(test.ctx, bram, text);
    const [{ blockId = '', mark: seen = '' } = {}] = paragraphs;
    const lift = 'Name the exceptions.';
    await takePosition(test.ctx, bram, text, { blockId, seen, stance: 'red-line', lift });
    expect(await told(ana, 'redLine')).toMatchObject([
      {
        quote: 'No child is detained.',
        words: lift,
        paragraph: '1',
        path: `/t/${text}/positions?at=${blockId}#${blockId}`,
      },
    ]);
  });
});
