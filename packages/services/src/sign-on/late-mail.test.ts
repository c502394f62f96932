import { expect, it } from 'vitest';
import { changeRound } from '../round/change.js';
import { closeRound } from '../round/close.js';
import { testCast, testRound } from '../testing/index.js';
import { signPublicly } from './sign-publicly.js';

it.each([
  ['en', 'Please confirm: Refuge Alliance signs', 'they stand in the next edition of the list'],
  ['fr', 'À confirmer', 'elles figureront dans la prochaine édition'],
] as const)(
  'a mail that asks to confirm a late sign-on names no moment that is past (%s)',
  async (...row) => {
    const [language, subject, says] = row;
    const { test, coalition, ana } = await testCast();
    const { round, fingerprint } = await testRound(test.ctx, coalition, ana);
    await closeRound(test.ctx, ana, round.id);
    await changeRound(test.ctx, ana, round.id, { policy: { late: 'open' } });
    const organisation = { name: 'Refuge Alliance' };
    const signatory = { name: 'Eva', email: 'eva@example.org' };
    await signPublicly(test.ctx, round.slug, { organisation, signatory, fingerprint }, language);
    const letters = await test.ctx.db.read.mail.latest(50);
    const letter = letters.find(({ key }) => key.startsWith('sign-on:'));
    expect(letter?.subject).toContain(subject);
    expect(letter?.subject).not.toMatch(/\d/);
    expect(letter?.text).toContain(says);
    await test.dispose();
  },
);
