import type { Page, Request } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import { barriers, type Visitor } from '../support/browser.js';
import { editorOn, saved, shownText, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { socketSwitch, type SocketSwitch } from '../support/socket-switch.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');
const serverRestarts = 1012;
const updateRefused = 4422;
const pageTooOld = 4426;

/** A text in the browser when the way to the server, or the right to the text, goes away. */
describe('words on their way', () => {
  let anasApi: ReturnType<typeof api>;
  let bram: Visitor;
  let way: SocketSwitch;
  let id: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Far Coalition', '--slug', 'far');
    anasApi = await join(product, 'far', { email: 'ana@far.example', name: 'Ana', role: 'focal-point' });
    await join(product, 'far', { email: 'bram@far.example', name: 'Bram', role: 'member' });
    bram = await stage.enter('Bram');
    await signIn(bram.page, product, 'bram@far.example');
    way = await socketSwitch(bram.page);
  });

  beforeEach(async () => {
    way.mend();
    const created = await anasApi.post('/coalitions/far/documents', {
      kind: 'statement',
      title: 'A distant statement',
      language: 'en',
      content: { format: 'markdown', body: 'Every child has a name.' },
    });
    id = created.json.id ?? '';
    await allow(bramMay('edit'));
    await bram.page.goto(address());
    await typeAtEndOf((await editorOn(bram.page)).locator('p').first(), ' Saved.');
    await saved(bram.page);
  });

  it('come back after a reload without a connection, and are saved on return', async () => {
    const { page } = bram;
    await typeUnsaved(' Kept here.');
    expect(await page.title()).toContain(say('write.windowUnsaved'));
    await page.reload();
    await page.getByText('Every child has a name. Saved. Kept here.').waitFor();
    await page.locator('[data-save="unsaved"]').waitFor();
    way.mend();
    await saved(page);
    await until('the server to have them', async () => (await textOnServer()).includes('Kept here.'));
    expect(await page.title()).not.toContain(say('write.windowUnsaved'));
  });

  it('go into a text that nobody has open without the page being asked for once more', async () => {
    const { page } = bram;
    const { json } = await anasApi.post('/coalitions/far/documents', {
      kind: 'statement',
      title: 'A text at rest',
      language: 'en',
      content: { format: 'markdown', body: 'Nobody has it open.' },
    });
    id = json.id ?? '';
    await allow(bramMay('edit'));
    const asked: string[] = [];
    const note = (request: Request) => {
      const headers = request.headers();
      const isAnew = headers.rsc !== undefined && headers['next-router-prefetch'] === undefined;
      if (isAnew && new URL(request.url()).pathname.startsWith(`/t/${id}`)) asked.push(request.url());
    };
    page.on('request', note);
    await page.goto(address());
    await typeAtEndOf((await editorOn(page)).locator('p').first(), ' Until now.');
    await saved(page);
    page.off('request', note);
    expect(asked).toEqual([]);
  });

  it('are shared by two windows of one person, who sees no second self', async () => {
    const second = await bram.context.newPage();
    await second.goto(address());
    const [one, other] = [await editorOn(bram.page), await editorOn(second)];
    await typeAtEndOf(one.locator('p').first(), ' One.');
    await typeAtEndOf(other.locator('p').first(), ' Two.');
    await until('both windows to hold both', async () => {
      const [here, there] = [await shownText(one), await shownText(other)];
      return here === there && here.includes('One.') && here.includes('Two.');
    });
    for (const window of [bram.page, second]) {
      expect(await window.locator('.caret').count()).toBe(0);
      await window.getByText('1 person here').first().waitFor();
    }
    await second.close();
  });

  it('that one window kept without a connection are sent by another', async () => {
    const second = await bram.context.newPage();
    const secondWay = await socketSwitch(second);
    await second.goto(address());
    await editorOn(second);
    await saved(second);
    await secondWay.breakWith(serverRestarts);
    await second.locator('[data-save="offline"]').waitFor();
    await typeUnsaved(' From the closed window.');
    await copyIsWritten(bram.page, id);
    await bram.page.goto('about:blank');
    secondWay.mend();
    await until('the server to have them', async () => (await textOnServer()).includes('closed window.'));
    await second.close();
  });

  it('are offered for copying when the text is taken away, and nothing else stays on the device', async () => {
    const { page } = bram;
    await typeUnsaved(' Mine alone.');
    await allow(bramMay('none'));
    way.mend();
    const panel = page.getByRole('region', { name: say('shell.keptWords.title') });
    await panel.getByText('Mine alone.', { exact: true }).waitFor();
    await until('the copy to be gone', async () => !(await copiesOn(page)).includes(id));
    expect(await panel.innerText()).toContain('A distant statement');
    expect(await panel.innerText()).not.toContain('Every child');
    expect(await barriers(page)).toEqual([]);

    await page.goto(`${stage.product.baseUrl}/c/far`);
    await panel.getByText('Mine alone.', { exact: true }).waitFor();
    await panel.getByRole('button', { name: say('shell.keptWords.remove') }).click();
    await panel.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('main').waitFor();
    expect(await panel.count()).toBe(0);
  });

  it('are offered for copying when only comments are left', async () => {
    const { page } = bram;
    await typeUnsaved(' Too late.');
    await allow(bramMay('comment'));
    way.mend();
    const panel = page.getByRole('region', { name: say('shell.keptWords.title') });
    await panel.getByText('Too late.', { exact: true }).waitFor();
    await page.getByText(say('write.mayComment')).waitFor();
    expect(await shownText(await editorOn(page))).not.toContain('Too late.');
    await panel.getByRole('button', { name: say('shell.keptWords.remove') }).click();
  });

  it('stay in the copy where the browser has no other room for them, after an edit that was refused', async () => {
    const { page } = bram;
    await fillStorage(page);
    await typeUnsaved(' No room.');
    await way.breakWith(updateRefused);
    await page.getByText(say('write.stopped.aside')).waitFor();
    const panel = page.getByRole('region', { name: say('shell.keptWords.title') });
    await panel.getByText('No room.', { exact: true }).waitFor();
    expect(await copiesOn(page)).toContain(id);
    await page.goto(`${stage.product.baseUrl}/c/far`);
    way.mend();
    await page.goto(address());
    await page.getByText('Saved. No room.').waitFor();
    await saved(page);
    await until('the server to have them', async () => (await textOnServer()).includes('No room.'));
    await emptyStorage(page);
  });

  it('stay in the copy until there is room for them, when only comments are left', async () => {
    const { page } = bram;
    await fillStorage(page);
    await typeUnsaved(' Too late.');
    await allow(bramMay('comment'));
    way.mend();
    const panel = page.getByRole('region', { name: say('shell.keptWords.title') });
    for (const place of [null, address(), `${stage.product.baseUrl}/c/far`]) {
      if (place) await page.goto(place);
      await panel.getByText('Too late.', { exact: true }).waitFor();
      expect(await copiesOn(page)).toContain(id);
    }
    await emptyStorage(page);
    await page.reload();
    await panel.getByText('Too late.', { exact: true }).waitFor();
    await until('the copy to be gone', async () => !(await copiesOn(page)).includes(id));
    await panel.getByRole('button', { name: say('shell.keptWords.remove') }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('are shown once more, and the copy goes, when the text is taken away and there is no room', async () => {
    const { page } = bram;
    await fillStorage(page);
    await typeUnsaved(' Seen once.');
    await allow(bramMay('none'));
    way.mend();
    const panel = page.getByRole('region', { name: say('shell.keptWords.title') });
    await panel.getByText('Seen once.', { exact: true }).waitFor();
    await until('the copy to be gone', async () => !(await copiesOn(page)).includes(id));
    await emptyStorage(page);
  });

  it('are kept for the new page when the old one does not understand the server any more', async () => {
    const { page } = bram;
    await typeUnsaved(' Typed on the old page.');
    await way.breakWith(pageTooOld);
    await page.getByText(say('write.why.page-too-old')).waitFor();
    await page.getByText(say('write.stopped.kept')).waitFor();
    await typeAtEndOf(page.locator('.ProseMirror p').first(), 'never');
    expect(await shownText(page.locator('.ProseMirror'))).not.toContain('never');
    way.mend();
    await page.getByRole('button', { name: say('write.stopped.reload') }).click();
    await page.getByText('Typed on the old page.').waitFor();
    await saved(page);
    await until('the server to have them', async () => (await textOnServer()).includes('old page.'));
  });

  it('go on when their author signs in anew in another window', async () => {
    const { page } = bram;
    const second = await bram.context.newPage();
    await watchForNotices(page);
    await signIn(second, stage.product, 'bram@far.example');
    await typeAtEndOf(page.locator('.ProseMirror p').first(), ' Typed meanwhile.');
    await until('the server to have them', async () => (await textOnServer()).includes('Typed meanwhile.'));
    await saved(page);
    await anasApi.post(`/documents/${id}/comments`, {
      body: 'Told after the new session.',
      anchor: { quote: 'Every child' },
    });
    await page.getByText('Told after the new session.').first().waitFor();
    expect(await noticesSeen(page)).toEqual([]);
    await second.close();
  });

  it('are said not to be kept on the device once it takes none of them', async () => {
    const { page } = bram;
    await typeUnsaved(' While there is room.');
    await fillDisk(page);
    await page.keyboard.type(' And when there is none.');
    const warning = { hasText: say('write.status.unsavedNotKept') };
    await page.locator('[data-save="unsaved"]', warning).waitFor();
    way.mend();
    await saved(page);
    const others = bram.complaints.filter((line) => !line.includes('AbortError'));
    bram.complaints.splice(0, Infinity, ...others);
    expect(await textOnServer()).toContain('room. And when there is none.');
    await page.reload();
    await editorOn(page);
  });

  it('stay with their author when somebody else signs in in another window', async () => {
    const { product } = stage;
    await join(product, 'far', { email: 'dana@far.example', name: 'Dana', role: 'focal-point' });
    const { page } = bram;
    await typeUnsaved(' Never Dana’s.');
    const second = await bram.context.newPage();
    await signIn(second, product, 'dana@far.example');
    way.mend();
    await page.getByText(say('write.why.signed-out')).waitFor();
    await page.getByText(say('write.stopped.aside')).waitFor();
    await until('the copies to be gone', async () => (await copiesOn(page)).length === 0);
    expect(await textOnServer()).not.toContain('Never');
    await second.goto(address());
    expect(await shownText(await editorOn(second))).not.toContain('Never');
    expect(await second.getByRole('region', { name: say('shell.keptWords.title') }).count()).toBe(0);

    await signIn(second, product, 'bram@far.example');
    const panel = second.getByRole('region', { name: say('shell.keptWords.title') });
    await panel.getByText('Never Dana’s.', { exact: true }).waitFor();
    await panel.getByRole('button', { name: say('shell.keptWords.remove') }).click();
    await panel.waitFor({ state: 'detached' });
    await second.close();
  });

  it('leave the device with their author, who signs out', async () => {
    const { page } = bram;
    const second = await bram.context.newPage();
    await second.goto(`${stage.product.baseUrl}/sign-out`);
    await second.getByRole('main').getByRole('button').click();
    await page.getByText(say('write.why.signed-out')).waitFor();
    await page.getByText(say('write.stopped.complete')).waitFor();
    await until('the copies to be gone', async () => (await copiesOn(page)).length === 0);
    await second.close();
  });

  const address = () => `${stage.product.baseUrl}/t/${id}`;
  const bramMay = (access: 'edit' | 'comment' | 'none') => ({
    subject: { email: 'bram@far.example' },
    access,
  });
  const textOnServer = async () => (await anasApi.get(`/documents/${id}/content?format=text`)).text;

  async function allow(grant: ReturnType<typeof bramMay>) {
    const { status } = await anasApi.put(`/documents/${id}/access`, grant);
    expect(status).toBeLessThan(300);
  }

  async function typeUnsaved(what: string) {
    await way.breakWith(serverRestarts);
    await typeAtEndOf(bram.page.locator('.ProseMirror p').first(), what);
    await bram.page.locator('[data-save="unsaved"]', { hasText: say('write.status.unsaved') }).waitFor();
  }
});

/** Notes every notice that is shown on a page from now on, however briefly. */
function watchForNotices(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { noticesSeen: seen });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('main [role="alert"]')) seen.push(textContent);
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const noticesSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { noticesSeen: string[] }).noticesSeen);

/** A browser writes its stores in the order it was asked to: when this is read, everything typed is in the copy. */
function copyIsWritten(page: Page, id: string): Promise<number> {
  return page.evaluate(async (documentId) => {
    const stores = await indexedDB.databases();
    const name = stores.find((store) => store.name?.endsWith(documentId))?.name ?? '';
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the copy does not open'));
      });
    const db = await answer(indexedDB.open(name));
    const count = await answer(db.transaction('updates').objectStore('updates').count());
    db.close();
    return count;
  }, id);
}

/** From now on every write into a store ends as on a full disk. */
function fillDisk(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given);
      this.transaction.abort();
      return request;
    };
  });
}

/** Leaves no room in the storage where words are set aside; copies of texts are elsewhere. */
function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    let count = 0;
    for (let size = 2 ** 22; size >= 1;) {
      try {
        localStorage.setItem(`filling:${count++}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
}

function emptyStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const name of Object.keys(localStorage))
      if (name.startsWith('filling:')) localStorage.removeItem(name);
  });
}

/** The texts this browser keeps. */
async function copiesOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = await indexedDB.databases();
    return stores.flatMap(({ name }) => (name?.startsWith('undersigned:') ? name.split(':').slice(2) : []));
  });
}
