import type { PersonId } from '@undersigned/domain';
import { expect, it, vi } from 'vitest';
import { Leases, type Leaseholder } from './leases.js';

/** Somebody inside whose right is asked for, with an answer or without one. */
function somebody(until: Date | null = null) {
  return {
    personId: 'ana' as PersonId,
    sessionId: null,
    documentId: null,
    until,
    renew: vi.fn(async () => true),
    extend: vi.fn(),
  };
}

function leasesWith(holder: Leaseholder) {
  const world = { mark: 'one', now: 0 };
  const leases = new Leases(
    0,
    async () => world.mark,
    () => world.now,
  );
  leases.add(holder);
  return { world, sweep: () => leases.sweep() };
}

it('asks whoever has come, and then only when something was committed', async () => {
  const holder = somebody();
  const { world, sweep } = leasesWith(holder);
  await sweep();
  await sweep();
  expect([holder.renew.mock.calls.length, holder.extend.mock.calls.length]).toEqual([1, 1]);
  world.mark = 'two';
  await sweep();
  expect(holder.renew).toHaveBeenCalledTimes(2);
});

it('asks again when there was no answer', async () => {
  const holder = somebody();
  holder.renew.mockResolvedValue(false);
  const { sweep } = leasesWith(holder);
  await sweep();
  await sweep();
  expect(holder.renew).toHaveBeenCalledTimes(2);
  expect(holder.extend).not.toHaveBeenCalled();
});

it('asks when something was committed while it asked', async () => {
  const holder = somebody();
  const { world, sweep } = leasesWith(holder);
  holder.renew.mockImplementationOnce(async () => {
    world.mark = 'two';
    return true;
  });
  await sweep();
  await sweep();
  expect(holder.renew).toHaveBeenCalledTimes(2);
});

it('asks whose time is over, and everybody after half a minute, though nothing changed', async () => {
  const guest = somebody(new Date(Date.now() - 1));
  const member = somebody();
  const { sweep: sweepGuest } = leasesWith(guest);
  const { world, sweep } = leasesWith(member);
  for (let n = 0; n < 2; n++) await Promise.all([sweepGuest(), sweep()]);
  expect([guest.renew.mock.calls.length, member.renew.mock.calls.length]).toEqual([2, 1]);
  world.now = 30_000;
  await sweep();
  expect(member.renew).toHaveBeenCalledTimes(2);
});
