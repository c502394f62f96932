import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawings, speakingPicture, wordFiles } from '../support/files-that-call-home.js';
import { root } from '../support/repository.js';

const home = 'http://home.example.org/home.png';
const parsing = join(root, 'packages/services/dist/foreign-file/worker.js');

/**
 * P16, and rows 5.4 and 5.6 of the catalogue: what reads foreign bytes asks nobody. The thread of the product is a
 * clean one that loads nothing but its own file, so it is watched from within one that begins with watching.
 */
describe('a foreign file is read without asking anybody', () => {
  let worker: Worker;
  let ear: MessagePort;
  let heard: string[];

  function begin(file: string): void {
    const { port1: told, port2 } = new MessageChannel();
    ear = port2;
    heard = [];
    ear.on('message', (what: string) => heard.push(what));
    worker = new Worker(join(root, 'tests/support/watched-worker.mjs'), {
      workerData: { told, file },
      transferList: [told],
      env: {},
      execArgv: [],
    });
  }
  beforeEach(() => begin(pathToFileURL(parsing).href));
  afterEach(async () => {
    ear.close();
    await worker.terminate();
  });

  /** Everything the thread has been seen to do so far. */
  async function everythingHeard(): Promise<string[]> {
    ear.postMessage('and?');
    while (heard.at(-1) !== 'end') await once(ear, 'message');
    return heard.slice(0, -1);
  }

  async function answer(task: string, input: unknown): Promise<{ ok: boolean }> {
    worker.postMessage({ task, input });
    const [given] = (await once(worker, 'message')) as [{ ok: boolean }];
    return given;
  }

  it('as words of a text', async () => {
    const html = `<p>Words <img src="${home}"><a href="${home}">x</a></p><link rel="stylesheet" href="${home}">
      <iframe src="${home}"></iframe><object data="${home}"></object><base href="${home}"><svg><image href="${home}"/></svg>
      <style>@import url(${home})</style><script src="${home}"></script><meta http-equiv="refresh" content="0;url=${home}">`;
    const markdown = `# Words\n\n![x](${home}) [y](${home})\n\n<img src="${home}">\n\n[z]: ${home}\n`;
    expect(await answer('text', { format: 'html', body: html })).toMatchObject({ ok: true });
    expect(await answer('text', { format: 'markdown', body: markdown })).toMatchObject({ ok: true });
    expect(await everythingHeard()).toEqual([]);
  });

  it('as a list of organisations or of sign-ons', async () => {
    const table = Buffer.from(
      `organisation;country;website\nRefuge House;BE;${home}\n=WEBSERVICE("${home}");;\n`,
    );
    for (const bytes of [table, ...Object.values(wordFiles(home)), ...Object.values(drawings(home))]) {
      await answer('organisations', { bytes, existing: [] });
      await answer('signOns', { bytes });
    }
    expect(await everythingHeard()).toEqual([]);
  });

  it('as a logo', async () => {
    expect(await answer('logo', { bytes: speakingPicture(home) })).toMatchObject({ ok: true });
    for (const bytes of Object.values(drawings(home))) await answer('logo', { bytes });
    expect(await everythingHeard()).toEqual([]);
  });

  it('and whoever did ask would be heard', async () => {
    const code = `
      import { lookup } from 'node:dns/promises';
      import { connect } from 'node:net';
      import { parentPort } from 'node:worker_threads';
      connect(1, '127.0.0.1').on('error', () => undefined);
      await Promise.allSettled([lookup('home.invalid'), fetch('http://127.0.0.1:64999/home')]);
      parentPort.on('message', () => undefined);
      parentPort.postMessage({ ok: true });`;
    ear.close();
    await worker.terminate();
    begin(`data:text/javascript,${encodeURIComponent(code)}`);
    await once(worker, 'message');
    const all = await everythingHeard();
    expect(all.filter((what) => what.startsWith('connect')).length).toBeGreaterThanOrEqual(2);
    expect(all).toContain('lookup "home.invalid"');
  });
});
