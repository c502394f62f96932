import { testCoalition, testContext } from '@undersigned/services/testing';
import { expect, it } from 'vitest';
import { callsPerMinute } from './rate-limit';
import { testClient } from './testing';

it('six hundred calls a minute are answered, the next is told when to come back', async () => {
  const { ctx, dispose } = await testContext();
  try {
    const { member } = await testCoalition(ctx);
    const ana = await testClient(ctx, await member('Ana', 'focal-point', null));
    const bram = await testClient(ctx, await member('Bram', 'member', null));
    for (let call = 0; call < callsPerMinute; call++)
      await ana.call('GET', '/coalitions/icm/activity?limit=1');
    const refused = await ana.call('GET', '/coalitions/icm/activity?limit=1');
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too_many_requests' } } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await bram.call('GET', '/coalitions/icm/activity')).status).toBe(200);
  } finally {
    await dispose();
  }
});
