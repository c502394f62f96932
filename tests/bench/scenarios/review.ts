import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { beginSession, contextOn } from '@undersigned/services';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser, visitor } from '../../support/browser.js';
import { startProduct, type Product } from '../../support/product.js';
import { Distribution, median } from '../load/distribution.js';
import { keyMarks, keyWorkCategories, keyWorks } from '../load/key-work.js';
import { paperUnderReview, suggestions, threads, type PaperUnderReview } from '../load/paper-under-review.js';
import { pause, type Scenario } from './scenario.js';

const warmUps = 3;
const openings = 5;
const keys = 120;
/** As fast as somebody types who writes for a living. */
const betweenKeysMs = 120;

export const review: Scenario = {
  name: 'review',
  title: 'In Chromium: 40 pages with 1 000 open threads and 500 suggestions',
  description:
    'One drafter opens the paper until the text can be written in and its remarks are marked: the first time in a new browser, on a server that has just started; three times more, so that both know their work; then five times, of which the median counts. The drafter then types in the middle of it. A key is the time the page works from the key until the picture with its letter goes to be drawn: handling the key, and laying out and painting the frame, as Chromium notes it down. Bare is the same in the same browser with the same words in one editable element and no script at all: what a key costs at least on this machine.',
  metrics: {
    first: { title: 'opening it for the first time', unit: 'ms', digits: 0 },
    open: { title: 'opening it', unit: 'ms', digits: 0 },
    key50: { title: 'a key, p50', unit: 'ms', digits: 1 },
    key95: { title: 'a key, p95', unit: 'ms', digits: 1 },
    key99: { title: 'a key, p99', unit: 'ms', digits: 1 },
    bare50: { title: 'a bare key, p50', unit: 'ms', digits: 1 },
    bare99: { title: 'a bare key, p99', unit: 'ms', digits: 1 },
    block: { title: 'the longest the page was busy meanwhile', unit: 'ms', digits: 0 },
  },
  suits: ({ isOurs }) => isOurs,
  play,
};

async function play(): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-bench-review-'));
  const location = { engine: 'sqlite', file: join(dataDir, 'undersigned.sqlite') } as const;
  await migrate(location);
  const db = openDatabase(location);
  const ctx = contextOn(db, { baseUrl: 'http://localhost', syncUrl: 'ws://localhost' });
  const paper = await paperUnderReview(ctx);
  const secret = ctx.newSecret();
  await beginSession(ctx, paper.drafter.personId, secret);
  await db.close();
  // Product and browser share the machine, as they do on nobody's: both get all of it.
  runOn(`0-${cpus().length - 1}`);
  const product = await startProduct('start', { DATA_DIR: dataDir });
  try {
    return await inBrowser(product, paper, secret);
  } finally {
    await product.stop();
    if (availableParallelism() > 1) runOn('0');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const runOn = (processors: string) => spawnSync('taskset', ['-acp', processors, String(process.pid)]);

async function inBrowser(product: Product, { documentId }: PaperUnderReview, secret: string) {
  const browser = await launchBrowser();
  try {
    const { context, page } = await visitor(browser);
    await context.addCookies([{ name: 'undersigned-session', value: secret, url: product.baseUrl }]);
    const address = `${product.baseUrl}/t/${documentId}`;
    const first = await opened(page, address);
    const again: number[] = [];
    for (let n = 0; n < warmUps + openings; n++) {
      await page.goto(`${product.baseUrl}/me`);
      await pause(2_000);
      again.push(await opened(page, address));
    }
    await pause(3_000);
    const { at, blocks } = await typed(page, page.locator('.ProseMirror p').nth(150));
    const words = await page.locator('.ProseMirror p').allTextContents();
    await page.goto('about:blank');
    await page.setContent(barePage(words));
    const bare = await typed(page, page.locator('p').nth(150));
    return {
      first,
      open: median(again.slice(warmUps)),
      key50: at(0.5),
      key95: at(0.95),
      key99: at(0.99),
      bare50: bare.at(0.5),
      bare99: bare.at(0.99),
      block: Math.max(0, ...blocks),
    };
  } finally {
    await browser.close();
  }
}

/** Milliseconds until the text is there, may be written in, and shows where the remarks are. */
async function opened(page: Page, address: string): Promise<number> {
  const begun = Date.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    (wanted) => {
      const count = (marks: string) => document.querySelectorAll(`.ProseMirror ${marks}`).length;
      const mayWrite = document.querySelector('.ProseMirror[contenteditable="true"]') !== null;
      return (
        mayWrite && count('.highlight') >= wanted.threads && count('.suggestion-gone') >= wanted.suggestions
      );
    },
    { threads, suggestions },
    { polling: 'raf' },
  );
  return Date.now() - begun;
}

/** The words in one editable element, drawn as ours are, and nothing else. */
function barePage(words: string[]): string {
  const look = 'content-visibility: auto; contain-intrinsic-size: auto 8rem';
  const paragraphs = words.map((line) => `<p style="${look}">${line}</p>`);
  return `<div contenteditable style="max-width: 42rem; font: 1rem/1.6 serif">${paragraphs.join('')}</div>`;
}

/** Types in this paragraph: the work of each key in milliseconds, by quantile, and what kept the page busy longer. */
async function typed(page: Page, paragraph: Locator) {
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await pause(2_000);
  await page.evaluate((marks) => {
    const blocks: number[] = [];
    Object.assign(globalThis, { blocks });
    new PerformanceObserver((list) => blocks.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
    addEventListener('keydown', () => performance.mark(marks.pressed), { capture: true });
    addEventListener('input', () => performance.mark(marks.typed), { capture: true });
  }, keyMarks);
  const browser = page.context().browser();
  if (!browser) throw new Error('a page without a browser leaves no trace');
  await browser.startTracing(page, { categories: keyWorkCategories });
  for (let n = 0; n < keys; n++) {
    await page.keyboard.press('abcdefghij klmnop'[n % 17] ?? 'a');
    await pause(betweenKeysMs);
  }
  await pause(1_500);
  const all = keyWorks(await browser.stopTracing());
  if (all.length !== keys) throw new Error(`${all.length} of ${keys} keys came to a picture`);
  const blocks = await page.evaluate(() => (globalThis as unknown as { blocks: number[] }).blocks);
  const works = new Distribution();
  for (const work of all) works.add(work);
  return { at: (share: number) => works.quantile(share), blocks };
}
