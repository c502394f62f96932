import { testCast } from '@undersigned/services/testing';
import { expect, it } from 'vitest';
import { testClient } from './testing';

it('P19 sixty guest links an hour are mailed for one person, by however many tokens and for however many texts', async () => {
  const cast = await testCast();
  const { ctx, dispose } = cast.test;
  try {
    const tokens = await Promise.all([testClient(ctx, cast.ana), testClient(ctx, cast.ana)]);
    const texts = await Promise.all(
      tokens.map(async (ana, n) => {
        const input = { kind: 'statement', title: `Text ${n}` };
        const { body } = await ana.call('POST', '/coalitions/icm/documents', input);
        return `/documents/${(body as { id: string }).id}/guest-links`; // what this call answers with
      }),
    );
    const make = (n: number, more: object) =>
      tokens[n % 2]!.call('POST', texts[(n >> 1) % 2]!, { label: `Guest ${n}`, ...more });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => make(n, { email: `Guest${n}@example.org` })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
    const refused = answers.find(({ status }) => status !== 201);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too_many_requests' } } });
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    const mails = await ctx.db.read.mail.latest(1_000);
    expect(mails.filter(({ key }) => key.startsWith('guest-link:'))).toHaveLength(60);
    expect((await make(0, {})).status).toBe(201);
  } finally {
    await dispose();
  }
});
