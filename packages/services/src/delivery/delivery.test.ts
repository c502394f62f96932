import type { Addressee, Coalition, Document, MemberActor, Round } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAddressee, changeAddressee, listAddressees, removeAddressee } from '../addressee/index.js';
import { sendDueMails } from '../mail/send-due.js';
import { erasePerson } from '../person/index.js';
import { closeRound, publishRound } from '../round/index.js';
import { confirmSignOn } from '../sign-on/index.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { chooseAddressees, dropAddressee, listDeliveries, noteOutcome, noteReply } from './index.js';
import { sendToAddressees, type Renderers } from './send.js';

const refusal = (code: string, field?: string) => ({ refusal: { code, ...(field && { field }) } });
const operator = { kind: 'system', name: 'operator' } as const;
const renderers: Renderers = {
  text: () => ({ text: 'No child is detained.', html: '<p>No child is detained.</p>' }),
  files: async ({ list }) => [
    {
      name: 'text.txt',
      contentType: 'text/plain; charset=utf-8',
      bytes: Buffer.from(list?.signatories.map(({ name }) => name).join() ?? ''),
    },
  ],
};

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let zoe: MemberActor;
let document: Document;
let round: Round;
let commissioner: Addressee;
let minister: Addressee;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram, zoe } = cast);
  cleo = await cast.member('Cleo', 'focal-point', null);
  const found = await testRound(test.ctx, coalition, ana);
  ({ document, round } = found);
  const render = () => ({ text: '', html: '' });
  await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, 'Refuge Alliance'), render);
  commissioner = await addAddressee(test.ctx, ana, coalition.id, {
    name: 'Magda Berg',
    title: 'Commissioner',
    institution: 'European Commission',
    language: 'de',
    salutation: 'Sehr geehrte Frau Kommissarin,',
    email: 'berg@example.eu',
  });
  minister = await addAddressee(test.ctx, ana, coalition.id, {
    name: 'Luc Petit',
    institution: 'Ministère de l’Intérieur',
    language: 'fr',
    email: 'petit@example.fr',
  });
});
afterEach(() => test.dispose());

const publish = async () => {
  await closeRound(test.ctx, ana, round.id);
  await publishRound(test.ctx, ana, round.id);
};
const both = () => ({ addresseeIds: [commissioner.id, minister.id] });
const choose = () => chooseAddressees(test.ctx, ana, document.id, both());
const words = { subject: 'Art. 3.1: a text', note: 'As promised.\n\nYours, Ana', replyTo: 'ana@example.org' };
const send = (actor = ana, more: object = {}) =>
  sendToAddressees(test.ctx, actor, document.id, { ...both(), ...words, ...more }, renderers);
const listed = (actor = ana) => listDeliveries(test.ctx, actor, document.id);
const mailsTo = async (to: string) =>
  (await test.ctx.db.read.mail.latest(1_000)).filter((mail) => mail.to === to);

describe('sending a text', () => {
  it('writes to each addressee alone, in their language, with the text in the mail and beside it', async () => {
    await choose();
    await publish();
    expect(await send()).toBe(2);
    const [toBerg] = await mailsTo('berg@example.eu');
    const [toPetit] = await mailsTo('petit@example.fr');
    expect(toBerg).toMatchObject({
      fromName: coalition.name,
      replyTo: 'ana@example.org',
      subject: words.subject,
      language: 'en',
    });
    expect(toBerg?.text).toMatch(/^Sehr geehrte Frau Kommissarin,\n\nAs promised\.\n\nYours, Ana\n\n“/);
    expect(toBerg?.text).toContain('No child is detained.');
    expect(toBerg?.text).toContain(`http://localhost:3000/p/${round.slug}`);
    expect(toBerg?.text).not.toContain('petit');
    expect(toPetit?.text).toMatch(/^Madame, Monsieur,\n\n/);
    for (const mail of [toBerg!, toPetit!]) {
      const [file] = await test.ctx.db.read.mail.attachments(mail.id);
      expect(Buffer.from(file!.bytes).toString()).toBe('Refuge Alliance');
    }
  });

  it('V4: waits until it is published', async () => {
    await choose();
    await expect(send()).rejects.toMatchObject(refusal('not_published'));
  });

  it('V2: happens once, also when the button is pressed twice at the same moment', async () => {
    await choose();
    await publish();
    const results = await Promise.allSettled([send(), send()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('already_sent'),
    });
    expect(await mailsTo('berg@example.eu')).toHaveLength(1);
    expect(await mailsTo('petit@example.fr')).toHaveLength(1);
  });

  it('V2: is all or nothing where it has reached one of them', async () => {
    await choose();
    await publish();
    await send(ana, { addresseeIds: [commissioner.id] });
    await expect(send()).rejects.toMatchObject(refusal('already_sent'));
    expect(await mailsTo('petit@example.fr')).toEqual([]);
  });

  it('V3: is done again to where no server took it, at the address as it is now', async () => {
    await choose();
    await publish();
    await send();
    const refuse = async () => Promise.reject(new Error('no such mailbox'));
    for (let attempt = 0; attempt < 14; attempt++) {
      test.setNow(new Date(test.ctx.now().getTime() + 5 * 60 * 60_000));
      await sendDueMails(test.ctx, (mail) => (mail.to === 'berg@example.eu' ? refuse() : Promise.resolve()));
    }
    const states = new Map((await listed()).map(({ institution, state }) => [institution, state.kind]));
    expect(states).toEqual(
      new Map([
        ['European Commission', 'given-up'],
        ['Ministère de l’Intérieur', 'delivered'],
      ]),
    );
    const { id: _id, coalitionId: _coalition, createdAt: _at, removedAt: _removed, ...entry } = commissioner;
    await changeAddressee(test.ctx, ana, commissioner.id, { ...entry, email: 'magda.berg@example.eu' });
    expect(await send(ana, { addresseeIds: [commissioner.id] })).toBe(1);
    expect(await mailsTo('magda.berg@example.eu')).toHaveLength(1);
    await expect(send(ana, { addresseeIds: [minister.id] })).rejects.toMatchObject(refusal('already_sent'));
  });

  it('needs who was chosen for this text', async () => {
    await publish();
    await expect(send()).rejects.toMatchObject(refusal('not_found'));
  });

  it('is for focal points of its own coalition', async () => {
    await choose();
    await publish();
    await expect(send(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(send(zoe)).rejects.toMatchObject(refusal('not_found'));
    expect(await mailsTo('berg@example.eu')).toEqual([]);
  });
});

describe('the log of what was sent', () => {
  it('V6: shows members what went out, without addresses, and nobody who is only chosen', async () => {
    await choose();
    expect(await listed(bram)).toEqual([]);
    expect(await listed()).toMatchObject([
      { state: { kind: 'chosen' }, email: 'berg@example.eu' },
      { state: { kind: 'chosen' }, email: 'petit@example.fr' },
    ]);
    await publish();
    await send(ana, { addresseeIds: [commissioner.id] });
    const seen = await listed(bram);
    expect(seen).toMatchObject([
      { name: 'Magda Berg', institution: 'European Commission', state: { kind: 'under-way' } },
    ]);
    expect(JSON.stringify(seen)).not.toContain('@');
    await expect(listed(zoe)).rejects.toMatchObject(refusal('not_found'));
  });

  it('keeps the answer and what came of it', async () => {
    await choose();
    await publish();
    await send();
    const [first, second] = await listed();
    const reply = { on: '2026-11-22', note: 'Will meet us in January.' };
    await noteReply(test.ctx, ana, first!.id, reply);
    await noteOutcome(test.ctx, ana, first!.id, { on: '2026-11-22', words: 'Article 14 was changed.' });
    expect(await listed(bram)).toMatchObject([{ reply, outcome: { words: 'Article 14 was changed.' } }, {}]);
    const tomorrow = { on: '2026-11-23' };
    await expect(noteReply(test.ctx, ana, second!.id, tomorrow)).rejects.toMatchObject(
      refusal('day_to_come'),
    );
    await expect(noteReply(test.ctx, bram, second!.id, reply)).rejects.toMatchObject(refusal('forbidden'));
    await expect(noteOutcome(test.ctx, zoe, second!.id, { on: null })).rejects.toMatchObject(
      refusal('not_found'),
    );
    await noteReply(test.ctx, ana, first!.id, { on: null });
    expect((await listed())[0]?.reply).toBeNull();
  });

  it('keeps what somebody else noted meanwhile, and refuses another note of the same', async () => {
    await choose();
    await publish();
    await send();
    const { id } = (await listed())[0]!;
    const seen = { on: '2026-11-21', words: 'Article 14 was changed.' };
    const change = (what: object) => noteOutcome(test.ctx, ana, id, { ...seen, ...what }, seen);
    await noteOutcome(test.ctx, ana, id, seen);
    await noteOutcome(test.ctx, cleo, id, { ...seen, words: 'Articles 14 and 15 were changed.' });
    await change({ on: '2026-11-20' });
    const both = { on: '2026-11-20', words: 'Articles 14 and 15 were changed.' };
    await expect(change({ words: 'Nothing.' })).rejects.toMatchObject(refusal('conflict', 'words'));
    await expect(change({ on: null })).rejects.toMatchObject(refusal('conflict', 'on'));
    const back = noteOutcome(test.ctx, ana, id, { on: null }, { ...seen, on: both.on });
    await expect(back).rejects.toMatchObject(refusal('conflict', 'words'));
    expect((await listed())[0]?.outcome).toEqual(both);
    await noteOutcome(test.ctx, cleo, id, { on: null });
    const more = noteReply(test.ctx, ana, id, { on: '2026-11-21', note: 'Thanks.' }, { on: '2026-11-21' });
    await expect(more).rejects.toMatchObject(refusal('conflict', 'on'));
    expect((await listed())[0]).toMatchObject({ reply: null, outcome: null });
  });

  it('stays as it was when the directory changes', async () => {
    await choose();
    await publish();
    await send();
    await removeAddressee(test.ctx, ana, commissioner.id);
    expect(await listed(bram)).toMatchObject([{ name: 'Magda Berg', title: 'Commissioner' }, {}]);
  });
});

describe('choosing', () => {
  it('V1: is done once, and taken back until the text has gone', async () => {
    expect(await choose()).toBe(2);
    expect(await choose()).toBe(0);
    const [first, second] = await listed();
    await dropAddressee(test.ctx, ana, second!.id);
    expect(await listed()).toHaveLength(1);
    await publish();
    await send(ana, { addresseeIds: [commissioner.id] });
    await expect(dropAddressee(test.ctx, ana, first!.id)).rejects.toMatchObject(refusal('already_sent'));
  });

  it('is for focal points, among the addressees of their own coalition', async () => {
    const theirs = await addAddressee(test.ctx, zoe, zoe.coalitionId, {
      name: 'Not ours',
      institution: 'Elsewhere',
      email: 'not-ours@example.eu',
    });
    const wanted = { addresseeIds: [theirs.id] };
    await expect(chooseAddressees(test.ctx, ana, document.id, wanted)).rejects.toMatchObject(
      refusal('not_found'),
    );
    await expect(chooseAddressees(test.ctx, bram, document.id, both())).rejects.toMatchObject(
      refusal('forbidden'),
    );
    await expect(chooseAddressees(test.ctx, zoe, document.id, wanted)).rejects.toMatchObject(
      refusal('not_found'),
    );
    await choose();
    const [first] = await listed();
    await expect(dropAddressee(test.ctx, bram, first!.id)).rejects.toMatchObject(refusal('forbidden'));
    await expect(dropAddressee(test.ctx, zoe, first!.id)).rejects.toMatchObject(refusal('not_found'));
  });
});

describe('the directory of addressees', () => {
  const entry = { name: 'Magda Berg', institution: 'Commission', email: 'Berg@Example.eu' };

  it('has each address once, and takes back who was removed', async () => {
    await expect(addAddressee(test.ctx, ana, coalition.id, entry)).rejects.toMatchObject(
      refusal('addressee_exists'),
    );
    await choose();
    await removeAddressee(test.ctx, ana, commissioner.id);
    expect(await listed()).toHaveLength(1);
    const back = await addAddressee(test.ctx, ana, coalition.id, entry);
    expect(back).toMatchObject({ id: commissioner.id, institution: 'Commission' });
    expect(await listAddressees(test.ctx, ana, coalition.id)).toHaveLength(2);
  });

  it('keeps what somebody else changed meanwhile, and refuses another change of the same', async () => {
    const { title, language } = commissioner;
    const seen = { ...entry, title, language };
    const change = (what: object) =>
      changeAddressee(test.ctx, ana, commissioner.id, { ...seen, ...what }, seen);
    await changeAddressee(test.ctx, cleo, commissioner.id, { ...seen, name: 'Magda Berg-Lind' });
    expect(await change({ language: 'sv' })).toMatchObject({ name: 'Magda Berg-Lind', language: 'sv' });
    await expect(change({ name: 'M. Berg' })).rejects.toMatchObject(refusal('conflict', 'name'));
    expect(await change({})).toMatchObject({ name: 'Magda Berg-Lind', language: 'sv' });
  });

  it('is for focal points', async () => {
    await expect(listAddressees(test.ctx, bram, coalition.id)).rejects.toMatchObject(refusal('forbidden'));
    await expect(listAddressees(test.ctx, zoe, coalition.id)).rejects.toMatchObject(refusal('not_found'));
    await expect(addAddressee(test.ctx, bram, coalition.id, entry)).rejects.toMatchObject(
      refusal('forbidden'),
    );
    await expect(changeAddressee(test.ctx, zoe, minister.id, entry)).rejects.toMatchObject(
      refusal('not_found'),
    );
    await expect(removeAddressee(test.ctx, bram, minister.id)).rejects.toMatchObject(refusal('forbidden'));
  });

  it('says in the log that something was done, and to nobody but focal points', async () => {
    const rows = await test.ctx.db.read.activity.ofCoalition(coalition.id, 0, 1_000);
    const types = rows.map(({ event }) => event.type).filter((type) => type.startsWith('addressee'));
    expect(types).toEqual(['addressee.added', 'addressee.added']);
    expect(JSON.stringify(rows)).not.toMatch(/Berg|berg@/);
  });
});

describe('erasing an addressee', () => {
  it('V7: takes name, function, address and mails; institution, days and outcome stay', async () => {
    await choose();
    await publish();
    await send();
    const [first] = await listed();
    await noteReply(test.ctx, ana, first!.id, { on: '2026-11-22', note: 'Ms Berg was kind.' });
    await noteOutcome(test.ctx, ana, first!.id, { on: '2026-11-22', words: 'Article 14 was changed.' });
    await erasePerson(test.ctx, operator, 'berg@example.eu');
    const [after] = await listed();
    expect(after).toMatchObject({
      name: 'name removed',
      title: '',
      institution: 'European Commission',
      reply: { on: '2026-11-22', note: null },
      outcome: { words: 'Article 14 was changed.' },
    });
    const { read } = test.ctx.db;
    const kept = [
      await listed(),
      await read.addressee.byIds([commissioner.id]),
      await read.mail.latest(1_000),
      await read.activity.ofCoalition(coalition.id, 0, 1_000),
    ];
    expect(JSON.stringify(kept)).not.toMatch(/berg/i);
    expect(await listAddressees(test.ctx, ana, coalition.id)).toHaveLength(1);
  });

  it('takes the address of who sent it off waiting mails', async () => {
    await choose();
    await publish();
    await send(ana, { replyTo: 'bram@example.org' });
    await erasePerson(test.ctx, operator, 'bram@example.org');
    expect(await mailsTo('petit@example.fr')).toMatchObject([{ replyTo: null }]);
  });
});
