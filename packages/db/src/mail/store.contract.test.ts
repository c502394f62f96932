import { createHash } from 'node:crypto';
import type { Mail } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';
import type { HashedAttachment } from './store.js';

const later = new Date(noon.getTime() + 60_000);

const aMail = (key: string): Omit<Mail, 'state'> => ({
  id: newId('mail'),
  key,
  to: 'ana@example.org',
  fromName: 'Réseau Enfance',
  replyTo: null,
  unsubscribeUrl: null,
  subject: 'À signer avant le 11 décembre',
  text: 'texte\n☃',
  html: '<p>texte</p>',
  language: 'fr',
  createdAt: noon,
});

const aFile = (name: string, content: string): HashedAttachment => {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { name, contentType: 'application/pdf', bytes, hash };
};

describe.each(engines())('the outbox on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  it('takes one mail per key, also from two at once', async () => {
    const queue = () => test.db.transact((tx) => tx.mail.queue(aMail('receipt:1')));
    const queued = await Promise.all([queue(), queue()]);
    expect(queued.filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.mail.latest(10)).toHaveLength(1);
  });

  it('gives back what was put in, queued and due at once', async () => {
    const mail = aMail('a');
    await test.db.transact((tx) => tx.mail.queue(mail));
    const state = { kind: 'queued', attempts: 0, nextAttemptAt: noon };
    expect(await test.db.read.mail.due(noon, 10)).toEqual([{ ...mail, state }]);
  });

  it('lets a mail wait, be sent, or be given up', async () => {
    const [waiting, sent, failed] = [aMail('waiting'), aMail('sent'), aMail('failed')];
    await test.db.transact(async (tx) => {
      for (const mail of [waiting, sent, failed]) await tx.mail.queue(mail);
      await tx.mail.postpone(waiting.id, 1, later);
      await tx.mail.markSent(sent.id, later);
      await tx.mail.giveUp(failed.id, 8);
    });
    expect(await test.db.read.mail.due(noon, 10)).toEqual([]);
    expect((await test.db.read.mail.due(later, 10)).map(({ id }) => id)).toEqual([waiting.id]);
    expect((await test.db.read.mail.byId(sent.id))?.state).toEqual({ kind: 'sent', at: later });
    expect((await test.db.read.mail.byId(failed.id))?.state).toEqual({ kind: 'failed', attempts: 8 });
  });

  it('forgets an address', async () => {
    await test.db.transact((tx) => tx.mail.queue(aMail('a')));
    await test.db.transact((tx) => tx.mail.forget('ana@example.org'));
    expect(await test.db.read.mail.latest(10)).toEqual([]);
  });

  it('forgets what has a key that begins like this, whatever its address', async () => {
    const keys = ['news:a_c:1', 'news:a_c:2', 'news:abc:1', 'NEWS:a_c:1', 'old news:a_c:1'];
    await test.db.transact(async (tx) => {
      for (const key of keys) await tx.mail.queue({ ...aMail(key), to: `${key.length}@example.org` });
      await tx.mail.forgetKeyed('news:a_c:');
    });
    const left = (await test.db.read.mail.latest(10)).map(({ key }) => key);
    expect(left.toSorted()).toEqual(['NEWS:a_c:1', 'news:abc:1', 'old news:a_c:1']);
  });

  it('keeps the files of a mail, in their order and byte for byte', async () => {
    const files = [aFile('text.pdf', '\0\xff☃'), aFile('list.csv', 'a;b')];
    const [first, second] = [aMail('a'), aMail('b')];
    await test.db.transact(async (tx) => {
      await tx.mail.queue(first, noon, files);
      await tx.mail.queue(second, noon, [...files].reverse());
      await tx.mail.queue({ ...aMail('a'), id: newId('mail') }, noon, [aFile('other.pdf', 'x')]);
    });
    const withoutHash = files.map(({ hash: _hash, ...file }) => file);
    expect(await test.db.read.mail.attachments(first.id)).toEqual(withoutHash);
    expect(await test.db.read.mail.attachments(second.id)).toEqual(withoutHash.reverse());
  });

  it('forgets the files of an address, and not those another mail has too', async () => {
    const shared = aFile('text.pdf', 'the text');
    const kept = { ...aMail('kept'), to: 'bea@example.org' };
    await test.db.transact(async (tx) => {
      await tx.mail.queue(aMail('gone'), noon, [shared, aFile('own.pdf', 'for Ana alone')]);
      await tx.mail.queue(kept, noon, [shared]);
      await tx.mail.forget('ana@example.org');
    });
    expect(await test.db.read.mail.attachments(kept.id)).toHaveLength(1);
    await test.db.transact((tx) => tx.mail.forget('bea@example.org'));
    expect(await test.db.read.mail.latest(10)).toEqual([]);
  });

  it('forgets an address to which answers would go', async () => {
    const mail = { ...aMail('a'), to: 'minister@example.eu', replyTo: 'ana@example.org' };
    await test.db.transact((tx) => tx.mail.queue(mail));
    await test.db.transact((tx) => tx.mail.forget('ana@example.org'));
    expect(await test.db.read.mail.byId(mail.id)).toMatchObject({ replyTo: null, to: 'minister@example.eu' });
  });
});
