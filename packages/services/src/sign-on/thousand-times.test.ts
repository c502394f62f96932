import { expect, it } from 'vitest';
import { testCast, testRound } from '../testing/index.js';
import { confirmSignOn } from './confirm.js';
import { listSignatories } from './signatories.js';
import { signPublicly } from './sign-publicly.js';

const times = 1_000;

it('5.4 one organisation that signs a thousand times, in as many names of people, stands in the list once', async () => {
  const { test, coalition, ana } = await testCast();
  const { ctx, dispose } = test;
  try {
    const { round, fingerprint } = await testRound(ctx, coalition, ana);
    const all = Array.from({ length: times }, (_, n) => n);
    const sign = (n: number) => {
      const organisation = { name: n % 2 ? 'Refuge Alliance' : 'REFUGE  alliance', country: 'BE' };
      const signatory = { name: 'Eva Maes', title: '', email: `eva${n}@example.org` };
      return signPublicly(ctx, round.slug, { organisation, signatory, fingerprint }, 'en');
    };
    await Promise.all(all.map(sign));
    const mails = await ctx.db.read.mail.latest(2 * times);
    const secrets = mails.flatMap(({ text }) => /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? []);
    expect(new Set(secrets).size).toBe(times);
    const outcomes = await Promise.all(
      secrets.map(
        async (secret) => (await confirmSignOn(ctx, secret, () => ({ text: '', html: '' }))).outcome,
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'confirmed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(times - 1);
    expect((await listSignatories(ctx, ana, round.id)).signatories).toHaveLength(1);
    expect(await ctx.db.read.signOn.ofRound(round.id)).toHaveLength(times);
  } finally {
    await dispose();
  }
}, 60_000);
