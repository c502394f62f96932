import { describe, expect, it } from 'vitest';
import type { MembershipId } from '../id.js';
import { focalPointLeft } from './focal-point-left.js';
import type { Membership, Role } from './membership.js';

const membership = (id: string, role: Role) => ({ id, role }) as unknown as Membership;
const ids = (...list: string[]) => list as MembershipId[];

describe('a coalition keeps a focal point', () => {
  const two = [membership('a', 'focal-point'), membership('b', 'focal-point'), membership('c', 'member')];

  it('lets one of two go, and anybody else', () => {
    expect(focalPointLeft(two, ids('a')).ok).toBe(true);
    expect(focalPointLeft(two, ids('c')).ok).toBe(true);
    expect(focalPointLeft([membership('c', 'member')], ids('c')).ok).toBe(true);
  });

  it('refuses the last, also when both go at once', () => {
    expect(focalPointLeft([two[0]!, two[2]!], ids('a'))).toMatchObject({
      refusal: { code: 'last_focal_point' },
    });
    expect(focalPointLeft(two, ids('a', 'b')).ok).toBe(false);
  });
});
