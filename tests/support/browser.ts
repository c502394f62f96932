import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, errors, type Browser, type BrowserContext, type Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** What the pages of this visitor complained about. A test ends with this empty. */
  complaints: string[];
}

/** Somebody with a browser of their own: cookies, storage and language are theirs alone. */
export async function visitor(
  browser: Browser,
  { locale = 'en-GB', ...options }: { locale?: string; javaScriptEnabled?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Europe/Brussels',
    viewport: { width: 1280, height: 860 },
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  return { context, page, complaints };
}

interface AxeViolation {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary?: string }[];
}

/**
 * What axe finds serious on the page at rest, as lines to read. Something half faded has no contrast to judge, and
 * between two pages there is no title for a moment: Next takes the old one away before it brings the new one, also
 * while axe looks. A page that never gets one fails by waiting.
 */
export async function barriers(page: Page): Promise<string[]> {
  const found = await violations(page);
  const seen = found.some(({ id }) => id === 'document-title') ? await violations(page) : found;
  return seen
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${new URL(page.url()).pathname} ${id}: ${nodes.map(describe).join(' | ')}`);
}

async function violations(page: Page): Promise<AxeViolation[]> {
  await page.waitForFunction(() => document.title !== '');
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    }
  });
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe;
    return (await axe.run()).violations;
  });
}

const describe = ({ target, failureSummary = '' }: AxeViolation['nodes'][number]) =>
  `${target.join(' ')} (${failureSummary.split('\n')[1]?.trim() ?? ''})`;

/**
 * Keeps a picture of the page at `path` (whole when `fullPage`). Headless Chromium now and then draws no frame after
 * its window changed size, and a picture waits for one: it is asked again, after the page was made to draw.
 */
export async function takePicture(page: Page, path: string, { fullPage = false } = {}): Promise<void> {
  for (const attempt of [1, 2, 3]) {
    try {
      await page.screenshot({ path, fullPage, timeout: 10_000 });
      return;
    } catch (error) {
      if (attempt === 3 || !(error instanceof errors.TimeoutError)) throw error;
      await page.bringToFront();
    }
  }
}
