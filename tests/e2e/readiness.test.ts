import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProduct, type Product } from '../support/product.js';

let product: Product;
beforeAll(async () => void (product = await startProduct()), 180_000);
afterAll(() => product.stop());

it('both servers say that they are ready on a new installation', async () => {
  for (const address of [product.baseUrl, product.syncUrl.replace('ws:', 'http:')]) {
    const answer = await fetch(`${address}/readyz`);
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { ok: true, checks: { writes: true, disk: true, migrations: true } },
    ]);
  }
});
