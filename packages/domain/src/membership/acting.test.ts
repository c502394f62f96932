import { describe, expect, it } from 'vitest';
import type { MembershipId } from '../id.js';
import { actingAs } from './acting.js';
import type { Membership } from './membership.js';

const membership = (id: string) => ({ id, role: 'member' }) as unknown as Membership;
const [a, b] = [membership('mem_a'), membership('mem_b')];

describe('for which organisation somebody acts', () => {
  it('is the only one without a choice, even when something else was chosen once', () => {
    expect(actingAs([a], null)).toEqual({ kind: 'as', membership: a });
    expect(actingAs([a], 'mem_gone' as MembershipId)).toEqual({ kind: 'as', membership: a });
  });

  it('is asked of a person of two organisations', () => {
    expect(actingAs([a, b], null)).toEqual({ kind: 'choose', among: [a, b] });
    expect(actingAs([a, b], b.id)).toEqual({ kind: 'as', membership: b });
  });

  it('is asked again when the choice has ended', () => {
    expect(actingAs([a, b], 'mem_gone' as MembershipId)).toEqual({ kind: 'choose', among: [a, b] });
  });

  it('is none for a stranger', () => expect(actingAs([], a.id)).toEqual({ kind: 'stranger' }));
});
