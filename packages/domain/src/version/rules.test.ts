import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellId } from '../id.js';
import { isVersionDue, mayNameVersion, mayReadVersion } from './rules.js';
import type { VersionOrigin } from './version.js';
import { readBefore, visitNoted, type DocumentVisit } from './visit.js';

const at = (minutes: number) => new Date(minutes * 60_000);

describe('a version by the clock', () => {
  it('is due when the text rests, and after ten minutes of writing', () => {
    expect(isVersionDue({ first: at(0), last: at(9) }, at(9.5))).toBe(false);
    expect(isVersionDue({ first: at(0), last: at(0.5) }, at(2.5))).toBe(true);
    expect(isVersionDue({ first: at(0), last: at(10) }, at(10))).toBe(true);
  });

  it('is due at the latest ten minutes after the first word it lacks, however fast somebody types', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (first, wait) => {
        const now = new Date(first + 10 * 60_000 + wait);
        return isVersionDue({ first: new Date(first), last: now }, now);
      }),
    );
  });
});

describe('who reads a version', () => {
  const automatic: VersionOrigin = { kind: 'automatic' };
  const named: VersionOrigin = {
    kind: 'named',
    name: 'Sent',
    by: { personId: null, organisationId: null },
    at: at(0),
  };

  it('is everybody who writes, and others what they could have read', () => {
    expect(mayReadVersion({ origin: automatic, seq: 1 }, { access: 'edit', since: null })).toBe(true);
    expect(mayReadVersion({ origin: automatic, seq: 1 }, { access: 'comment', since: 2 })).toBe(false);
    expect(mayReadVersion({ origin: automatic, seq: 2 }, { access: 'view', since: 2 })).toBe(true);
    expect(mayReadVersion({ origin: automatic, seq: 9 }, { access: 'comment', since: null })).toBe(false);
    expect(mayReadVersion({ origin: named, seq: 1 }, { access: 'view', since: null })).toBe(true);
    expect(mayReadVersion({ origin: named, seq: 1 }, { access: 'none', since: 0 })).toBe(false);
  });

  it('is not who names one', () => {
    expect(mayNameVersion({ access: 'comment' }).ok).toBe(false);
    expect(mayNameVersion({ access: 'edit' }).ok).toBe(true);
  });
});

describe('a visit', () => {
  const bytes = new Uint8Array(16);
  const who = { personId: spellId('person', bytes), documentId: spellId('document', bytes) };
  const visits = (...seen: [seq: number, minutes: number][]) =>
    seen.reduce<DocumentVisit | null>((visit, [seq, when]) => visitNoted(visit, who, seq, at(when)), null);

  it('that is the first has none before it', () => {
    expect(readBefore(visits([5, 0]), at(10))).toBeNull();
    expect(visits([5, 0])?.firstSeq).toBe(5);
  });

  it('goes on while somebody looks again within half an hour', () => {
    expect(readBefore(visits([5, 0], [8, 100], [9, 120]), at(125))).toEqual({ seq: 5, at: at(0) });
  });

  it('is over after a pause: what was shown last was read', () => {
    expect(readBefore(visits([5, 0], [8, 100], [9, 120]), at(200))).toEqual({ seq: 9, at: at(120) });
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(100)), { minLength: 1 }), (seen) => {
        const inOrder = seen.toSorted(([, one], [, other]) => one - other);
        const visit = visits(...inOrder);
        return visit !== null && visit.seq >= (visit.before?.seq ?? 0) && visit.firstSeq <= visit.seq;
      }),
    );
  });
});
