import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testContext, type TestContext } from '../testing/index.js';
import { queueMail } from './queue.js';
import { sendDueMails } from './send-due.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

async function queue(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    await test.ctx.db.transact((tx) =>
      queueMail(test.ctx, tx, {
        kind: 'signIn',
        key: `letter ${n}`,
        to: `reader${n}@example.org`,
        fromName: null,
        language: 'en',
        values: { coalition: 'Undersigned', until: 'noon' },
        url: 'https://example.org',
      }),
    );
  }
}

/** A post that holds every mail until it is let go. */
function slowPost() {
  const held = new Map<string, () => void>();
  return {
    held,
    deliver: ({ to }: { to: string }) => new Promise<void>((resolve) => held.set(to, resolve)),
    letGo: (to: string) => {
      held.get(to)?.();
      held.delete(to);
    },
  };
}

describe('mails that are due', () => {
  it('go out a few at a time, so that one slow answer keeps no other waiting', async () => {
    await queue(6);
    const post = slowPost();
    const sending = sendDueMails(test.ctx, post.deliver);
    await vi.waitUntil(() => post.held.size === 4);
    for (const to of ['reader1@example.org', 'reader2@example.org']) post.letGo(to);
    await vi.waitUntil(() => post.held.has('reader5@example.org'));
    expect([...post.held.keys()].toSorted()).toEqual([0, 3, 4, 5].map((n) => `reader${n}@example.org`));
    for (const to of post.held.keys()) post.letGo(to);
    expect(await sending).toHaveLength(6);
    expect(await sendDueMails(test.ctx, post.deliver)).toEqual([]);
  });

  it('are each noted by themselves: what one server refuses is tried again, and the others are sent', async () => {
    await queue(5);
    const refused = new Error('the mailbox is full');
    const sendings = await sendDueMails(test.ctx, ({ to }) =>
      to === 'reader3@example.org' ? Promise.reject(refused) : Promise.resolve(),
    );
    expect(sendings.filter(({ kind }) => kind === 'sent')).toHaveLength(4);
    expect(sendings.filter(({ kind }) => kind !== 'sent')).toMatchObject([
      { kind: 'postponed', error: refused },
    ]);
    const states = (await test.ctx.db.read.mail.latest(10)).map(({ to, state }) => [to, state.kind]);
    expect(states.filter(([, state]) => state === 'queued')).toEqual([['reader3@example.org', 'queued']]);
  });
});
