import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { barriers, launchBrowser, visitor, type Visitor } from './browser.js';
import { startProduct, type Product } from './product.js';
import { root } from './repository.js';

export interface Stage {
  readonly product: Product;
  readonly browser: Browser;
  /** Somebody with a browser of their own. Whatever their pages complain about fails the test at its end. */
  enter(name: string, options?: Parameters<typeof visitor>[1]): Promise<Visitor>;
}

/**
 * The product, running, and a browser, for one file of tests. When a test fails, what everybody sees at that
 * moment is kept in `test-results/`. `settings` go into its environment.
 */
export function setStage(
  command: 'start' | 'demo' = 'start',
  settings: () => Record<string, string> = () => ({}),
): Stage {
  let product: Product | undefined;
  let browser: Browser | undefined;
  const cast = new Map<string, Visitor>();

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(command, settings()), launchBrowser()]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name, cast);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    const complaints = [...cast.values()].flatMap((one) => one.complaints);
    expect(complaints.filter((line) => !isOfTheNetwork.test(line))).toEqual([]);
  });

  return {
    get product() {
      if (!product) throw new Error('the product has not been started');
      return product;
    },
    get browser() {
      if (!browser) throw new Error('the browser has not been started');
      return browser;
    },
    async enter(name, options) {
      const one = await visitor(this.browser, options);
      cast.set(name, one);
      return one;
    },
  };
}

/** Tests go offline and ask for what is not theirs; the browser says so on its own. */
const isOfTheNetwork = /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection/;

/** Fails when axe finds something serious on the page as it is now. */
export async function expectNoBarriers(visitor: Visitor): Promise<void> {
  expect(await barriers(visitor.page)).toEqual([]);
}

async function keepPictures(test: string, cast: Map<string, Visitor>): Promise<void> {
  const folder = join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const name = test.replace(/[^a-z0-9]+/gi, '-').slice(0, 60);
  await Promise.all(
    [...cast].map(([who, { page }]) =>
      page
        .screenshot({ path: join(folder, `${name}.${who}.png`), fullPage: true, timeout: 5_000 })
        .catch(() => null),
    ),
  );
}
