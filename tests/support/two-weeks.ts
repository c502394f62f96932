import { spawnSync } from 'node:child_process';
import { join as joinPath } from 'node:path';
import { twelveParagraphs } from '@undersigned/services/testing';
import type { Page } from 'playwright-core';
import type { api } from './api.js';
import { fill108, type Member } from './coalition-of-108.js';
import { linkIn, type ReceivedMail } from './mailbox.js';
import { mailedPages } from './mailed-page.js';
import { join } from './people.js';
import type { Product } from './product.js';
import { root } from './repository.js';
import type { StoryClock } from './story-clock.js';
import { until } from './until.js';
import type { Reply } from '../torture/sign-load/browser.js';

const slug = 'two-weeks';

/** The two focal points who do something. */
export const focalPoints = {
  ana: { email: 'ana@two-weeks.example', name: 'Ana' },
  chiara: { email: 'chiara@two-weeks.example', name: 'Chiara' },
};

interface RoundAnswer {
  state: string;
  fingerprint: string;
  closedAt: string;
  publishedAt: string;
  counts: { signatories: number; byState: Record<string, number>; byDecision: Record<string, number> };
}

interface SignOnRow {
  organisationName: string;
  state: string;
}

/** What everybody reads on the public page of a list. */
export interface PublicList {
  heading: string;
  names: string[];
  supporters: string[];
  footnotes: string[];
  page: string;
}

/** The statement of 108 organisations while it is signed, with everything its people do without a browser. */
export class TwoWeeks {
  /** The screens of the text, below the address of the product. */
  text = '';
  roundId = '';
  signPage = '';
  publicPage = '';
  readonly #pages: ReturnType<typeof mailedPages>;

  private constructor(
    readonly product: Product,
    readonly ana: ReturnType<typeof api>,
    readonly chiara: ReturnType<typeof api>,
    private readonly members: readonly Member[],
  ) {
    this.#pages = mailedPages(product.baseUrl);
  }

  /** A coalition with two focal points and 108 organisations, each with one person. */
  static async begin(product: Product, clock: StoryClock): Promise<TwoWeeks> {
    await product.admin('coalition', 'create', '--name', 'Two Weeks', '--slug', slug);
    const role = 'focal-point';
    const ana = await join(product, slug, { ...focalPoints.ana, role });
    const chiara = await join(product, slug, { ...focalPoints.chiara, role });
    return new TwoWeeks(product, ana, chiara, await fill108(product, slug, ana, clock.now));
  }

  end(): void {
    this.#pages.close();
  }

  /** The 102 that may sign. */
  get asked(): Member[] {
    return this.members.filter(({ isObserver }) => !isObserver);
  }

  /** The six that support at most. */
  get observers(): Member[] {
    return this.members.filter(({ isObserver }) => isObserver);
  }

  get signed(): Member[] {
    return this.asked.slice(0, 57);
  }

  get inClearance(): Member[] {
    return this.asked.slice(57, 66);
  }

  get declining(): Member[] {
    return this.asked.slice(66, 77);
  }

  get objecting(): Member {
    return one(this.asked, 77);
  }

  get silent(): Member[] {
    return this.asked.slice(78);
  }

  /** Those who have not decided: in clearance, silent, and the observers who do nothing. */
  get undecided(): Member[] {
    return [...this.inClearance, ...this.waitedFor];
  }

  /** Those who have said nothing at all. */
  get waitedFor(): Member[] {
    return [...this.silent, ...this.observers.slice(3)];
  }

  at(path: string): string {
    return `${this.product.baseUrl}${path}`;
  }

  /** Freezes the twelve paragraphs and opens their round. Gives the fingerprint. */
  async open(round: object): Promise<string> {
    const content = { format: 'markdown', body: twelveParagraphs.join('\n\n') };
    const statement = { kind: 'statement', title: 'Always a child first', language: 'en', content };
    const { json } = await this.ana.post(`/coalitions/${slug}/documents`, statement);
    this.text = `/t/${json.id}`;
    const everyone = { subject: { everyone: true }, access: 'comment' };
    await this.ana.put(`/documents/${json.id}/access`, everyone);
    const edition = await this.ana.post(`/documents/${json.id}/editions`, {});
    const made = await this.ana.post(`/editions/${edition.json.id}/rounds`, round);
    this.roundId = String(made.json.id);
    this.signPage = String(made.json.signPageUrl);
    this.publicPage = this.signPage.replace('/s/', '/p/');
    await this.ana.post(`/rounds/${this.roundId}/open`);
    return String(edition.json.fingerprint);
  }

  async round(): Promise<RoundAnswer> {
    return (await this.ana.get(`/rounds/${this.roundId}`)).json as unknown as RoundAnswer;
  }

  /** Waits until the product has brought the round to this state by itself. */
  comesTo(state: string): Promise<RoundAnswer> {
    return until(`the round to be ${state}`, async () => {
      const round = await this.round();
      return round.state === state ? round : null;
    });
  }

  /** The organisations whose sign-on is in this state, by name. */
  async inState(state: string): Promise<string[]> {
    const rows = (await this.ana.get(`/rounds/${this.roundId}/sign-ons`)).json as unknown as SignOnRow[];
    return rows
      .filter((row) => row.state === state)
      .map(({ organisationName }) => organisationName)
      .sort();
  }

  /** What the log of the coalition holds of one kind. */
  async logged(type: string) {
    const { json } = await this.ana.get(`/coalitions/${slug}/activity?after=0&limit=500`);
    return (json as unknown as { event: { type: string } }[]).filter(({ event }) => event.type === type);
  }

  /** Mails with such a subject, once there are so many. */
  mails(subject: RegExp, count: number): Promise<ReceivedMail[]> {
    return this.product.mail.about(subject, count);
  }

  /** The newest link of this kind that was mailed to somebody. */
  async mailedLink({ email }: Pick<Member, 'email'>, path: 'for' | 'confirm'): Promise<string> {
    const letters = (await this.product.mail.all()).filter(({ to }) => to === email).reverse();
    return linkIn(
      letters.flatMap(({ links }) => links),
      `/${path}/`,
    );
  }

  /** What an organisation decides behind its personal link. */
  async decide(member: Member, decision: string, more: Record<string, string> = {}): Promise<Reply> {
    const fields = { act: 'decide', decision, ...more };
    return this.#pages.press(await this.mailedLink(member, 'for'), member.from, fields);
  }

  /** How far an organisation is, told behind its personal link. */
  async step(member: Member, expectedOn: string): Promise<Reply> {
    const fields = { act: 'step', stage: 'clearance', expectedOn };
    return this.#pages.press(await this.mailedLink(member, 'for'), member.from, fields);
  }

  /** The button of the mail that asks to confirm. */
  async confirm(member: Member, more: Record<string, string> = {}): Promise<Reply> {
    const fields = { act: 'confirm', sure: 'yes', ...more };
    return this.#pages.press(await this.mailedLink(member, 'confirm'), member.from, fields);
  }

  /** What docs/ledger.mjs says of the published ledger, and of a receipt. */
  async ledgerSays(...more: string[]) {
    const input = await textOf(`${this.publicPage}/ledger.json`);
    const script = joinPath(root, 'docs/ledger.mjs');
    return spawnSync(process.execPath, [script, ...more], { input, encoding: 'utf8' });
  }

  /** The code in the newest receipt of somebody. */
  async receiptOf({ email }: Member): Promise<string> {
    const letters = (await this.product.mail.all()).filter(({ to }) => to === email).reverse();
    return /Your receipt: (\S+)/.exec(letters.map(({ text }) => text).join('\n'))?.[1] ?? '';
  }

  /** Reads the published list, or with `path` an edition or an order of it. */
  async readPublished(page: Page, path = '?lang=en'): Promise<PublicList> {
    await page.goto(`${this.publicPage}${path}`);
    const list = page.locator('#signatories');
    return {
      heading: await page.locator('#who').innerText(),
      names: await list.locator('ol.names > li').allInnerTexts(),
      supporters: await list.locator('ul.names > li').allInnerTexts(),
      footnotes: await list.locator('[id^="reservation-"]').allInnerTexts(),
      page: await page.getByRole('main').innerText(),
    };
  }

  /** Which of these words stand in anything that the public can fetch of a published list, and where. */
  async leaks(words: readonly string[]): Promise<string[]> {
    const { json } = await this.ana.get(`/rounds/${this.roundId}/list-editions`);
    const editions = (json as unknown as { edition: number }[]).map(({ edition }) => edition);
    const ofEdition = (number: number, lang: string) => [
      `/list/${number}?lang=${lang}`,
      `/list.csv?lang=${lang}&edition=${number}`,
      `/list.json?lang=${lang}&edition=${number}`,
    ];
    const paths = ['en', 'fr'].flatMap((lang) => [
      ...['plain', 'country', 'kind'].map((group) => `?lang=${lang}&group=${group}`),
      `/embed?lang=${lang}`,
      ...editions.flatMap((number) => ofEdition(number, lang)),
    ]);
    const published = [...paths, '/ledger.json', '/deadline.ics'].map((path) => `${this.publicPage}${path}`);
    const found: string[] = [];
    for (const address of [...published, this.signPage]) {
      const shown = await textOf(address);
      found.push(...words.filter((each) => shown.includes(each)).map((each) => `${address}: ${each}`));
    }
    return found;
  }
}

/** What stands at an address that answers. */
export async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} is answered with ${answer.status}`);
  return answer.text();
}

export const one = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index];
  if (item === undefined) throw new Error(`there is no ${index}`);
  return item;
};

/** The addresses of these people, sorted. */
export const addressesOf = (people: readonly { email: string }[]): string[] =>
  people.map(({ email }) => email).sort();

/** Whom these mails went to, sorted. */
export const receiversOf = (letters: readonly ReceivedMail[]): string[] => letters.map(({ to }) => to).sort();

/** The name on a line of a published list, without the footnote, the country and what follows. */
export const nameOf = (line: string): string => line.replace(/\d*,.*$/s, '');
