import type { Author, Suggestion, SuggestionState, Support } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { onADocument } from '../testing/on-a-document.js';
import { newId, noon } from '../testing/rows.js';

const bea: Author = {
  membershipId: newId('membership'),
  organisationId: newId('organisation'),
  personName: 'Bea « Öz »',
  organisationName: 'Réseau Enfance',
};
const guest: Author = { ...bea, organisationId: null, organisationName: 'Red Infancia', isGuest: true };
const change: Suggestion['change'] = {
  kind: 'words',
  field: 'body',
  blockId: 'blk_a',
  start: 'AAAA',
  end: 'AAAB',
  replaced: 'enfants « d’abord »',
  prefix: 'Les ',
  suffix: '.\uFFFC',
  replacement: [{ type: 'text', text: 'filles 👩‍👧', marks: [{ type: 'bold' }] }],
};
const wording = { blockIds: ['blk_a', 'blk_b'], words: 'Les filles.\n\nD’abord.' };
const decided = { by: bea, at: noon, reason: 'Oui.' };

describe.each(engines())('suggestions on $engine', ({ temporary }) => {
  const test = onADocument({ temporary });
  const { document } = test;

  const aSuggestion = (details: Partial<Suggestion> = {}): Suggestion => ({
    id: newId('suggestion'),
    documentId: document.id,
    change,
    author: bea,
    reason: null,
    createdAt: noon,
    state: { kind: 'open' },
    supports: [],
    ...details,
  });
  const later = (ms: number) => new Date(noon.getTime() + ms);

  it('are given back as they were stored, in every state, oldest first', async () => {
    const states: SuggestionState[] = [
      { kind: 'open' },
      { kind: 'accepted', instead: null, ...decided },
      { kind: 'accepted', instead: change, answeredWith: newId('suggestion'), ...decided },
      { kind: 'applied', seq: 7, ...decided },
      { kind: 'merged', seq: 8, instead: change, ...decided },
      { kind: 'rejected', ...decided },
      { kind: 'meeting', ...decided, reason: null },
      { kind: 'withdrawn', ...decided },
      { kind: 'open', before: { instead: null, ...decided } },
      { kind: 'open', before: { instead: change, wording, ...decided } },
      { kind: 'accepted', instead: change, wording, ...decided },
    ];
    const suggestions = states.map((state, ms) =>
      aSuggestion({ state, createdAt: later(ms), author: ms === 2 ? guest : bea }),
    );
    await test.db.transact(async (tx) => {
      for (const each of suggestions.toReversed()) await tx.suggestion.insert(each);
    });
    const { read } = test.db;
    expect(await read.suggestion.ofDocument(document.id)).toEqual(suggestions);
    expect(await read.suggestion.accepted()).toEqual([suggestions[1], suggestions[2], suggestions.at(-1)]);
    expect(await read.suggestion.byId(newId('suggestion'))).toBeNull();
    const counts = await read.suggestion.openCounts([document.id, newId('document')]);
    expect([...counts]).toEqual([[document.id, 4]]);
    expect(await read.suggestion.openCounts([])).toEqual(new Map());
    const among = [document.id, newId('document')];
    expect(await read.suggestion.suggestedTo(bea.membershipId!, among)).toEqual([document.id]);
    expect(await read.suggestion.suggestedTo(newId('membership'), among)).toEqual([]);
  });

  it('leave a state once', async () => {
    const suggestion = aSuggestion();
    await test.db.transact((tx) => tx.suggestion.insert(suggestion));
    const accept = () =>
      test.db.transact((tx) =>
        tx.suggestion.changeState(suggestion.id, ['open', 'meeting'], {
          kind: 'accepted',
          instead: null,
          ...decided,
        }),
      );
    expect((await Promise.all([accept(), accept()])).toSorted()).toEqual([false, true]);
    const apply = () =>
      test.db.transact((tx) =>
        tx.suggestion.changeState(suggestion.id, ['accepted'], { kind: 'applied', seq: 3, ...decided }),
      );
    expect((await Promise.all([apply(), apply()])).toSorted()).toEqual([false, true]);
    expect((await test.db.read.suggestion.byId(suggestion.id))?.state).toEqual({
      kind: 'applied',
      seq: 3,
      ...decided,
    });
  });

  it('have the support of an organisation once, in the order it came', async () => {
    const suggestion = aSuggestion();
    const supports = [2, 1].map((ms): Support => ({
      organisationId: newId('organisation'),
      organisationName: `after ${ms}`,
      membershipId: null,
      personName: 'Cem',
      at: later(ms),
    }));
    await test.db.transact(async (tx) => {
      await tx.suggestion.insert(suggestion);
      for (const each of supports) expect(await tx.suggestion.support(suggestion.id, each)).toBe(true);
    });
    const [first] = supports;
    if (!first) return;
    expect(await test.db.transact((tx) => tx.suggestion.support(suggestion.id, first))).toBe(false);
    expect((await test.db.read.suggestion.byId(suggestion.id))?.supports).toEqual(supports.toReversed());
    const end = () => test.db.transact((tx) => tx.suggestion.endSupport(suggestion.id, first.organisationId));
    expect(await end()).toBe(true);
    expect(await end()).toBe(false);
  });
});
