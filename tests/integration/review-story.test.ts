import {
  createDocumentLog,
  createGuestLink,
  decideSuggestion,
  enterAsGuest,
  listRemarks,
  listSuggestions,
  readDocument,
  setAccess,
  suggestChanges,
  waitingChanges,
} from '@undersigned/services';
import type { Contributor, DocumentId, MemberActor, SuggestionId } from '@undersigned/domain';
import {
  bodyField,
  jsonToUpdate,
  suggestForQuote,
  withBlockIds,
  type NodeJson,
} from '@undersigned/editor/schema';
import { randomFrom, someSeed } from '@undersigned/editor/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { until } from '../support/until.js';
import { Client } from '../torture/client.js';
import { setStage, type Stage, type Writer } from '../torture/stage.js';

const paragraphs = 30;
const wordsEach = 4;
/** Seventy suggestions about words of their own, and ten pairs about the same words. */
const alone = 70;
const pairs = 10;
const linesTyped = 40;

interface Reviewer {
  name: string;
  actor: Contributor;
  cookie: string;
}

interface Sent {
  id: SuggestionId;
  author: string;
  word: string;
  proposed: string;
}

let stage: Stage;
beforeAll(async () => void (stage = await setStage({ writers: 1 })));
afterAll(() => stage.dispose());

const seed = someSeed();
const random = randomFrom(seed);
const wordAt = (n: number) => `‹${Math.floor(n / wordsEach)}.${n % wordsEach}›`;

/** Twelve people of eight organisations: four hold the pen, five comment, three are guests. */
describe(`a review by twelve people (seed ${seed})`, () => {
  let documentId: DocumentId;
  let pens: MemberActor[];
  let reviewers: Reviewer[];
  const sent: Sent[] = [];
  /** What a plain reading of the decisions makes of each word. */
  const reading = new Map(Array.from({ length: paragraphs * wordsEach }, (_, n) => [wordAt(n), wordAt(n)]));
  const typed: string[] = [];
  const writing: Client[] = [];
  const openTexts: Y.Doc[] = [];

  it('begins with a text, open to all of them', async () => {
    documentId = await stage.newDocument();
    const content: NodeJson[] = Array.from({ length: paragraphs }, (_, p) => ({
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: Array.from({ length: wordsEach }, (_, k) => wordAt(p * wordsEach + k)).join(' and '),
        },
      ],
    }));
    const update = jsonToUpdate(withBlockIds<NodeJson<'doc'>>({ type: 'doc', content }), bodyField);
    const ctx = stage.ctx();
    await ctx.db.transact((tx) =>
      createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: ctx.now() }),
    );
    const { member, organisation } = stage.cast;
    const five = [];
    for (const name of ['North', 'South', 'East', 'West', 'Middle']) five.push(await organisation(name));
    const [north, south, east, west, middle] = five;
    if (!north || !south || !east || !west || !middle) throw new Error('five organisations');
    pens = [
      await member('Ana', 'focal-point', null),
      await member('Dov', 'focal-point', north),
      await member('Eva', 'focal-point', south),
      await member('Fay', 'focal-point', east),
    ];
    const [ana] = pens;
    if (!ana) throw new Error('somebody holds the pen');
    await setAccess(ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
    const commenters = await Promise.all(
      [north, south, east, west, middle].map(async (each, n): Promise<Reviewer> => {
        const actor = await member(`Commenter ${n}`, 'member', each);
        return { name: actor.personName, actor, cookie: (await stage.signIn(actor.personId)).cookie };
      }),
    );
    const guests: Reviewer[] = [];
    for (const [n, home] of ['Far Away', 'Further Off', 'At the Coast'].entries()) {
      const { url } = await createGuestLink(ctx, ana, documentId, { label: home, access: 'suggest' });
      const secret = url.split('/').at(-1) ?? '';
      const actor = await enterAsGuest(ctx, secret, { name: `Guest ${n}`, organisation: home });
      guests.push({
        name: actor.personName,
        actor,
        cookie: `undersigned-guest-${documentId}=${secret}`,
      });
    }
    reviewers = [...commenters, ...guests];
    expect(pens.length + reviewers.length).toBe(12);
    await stage.start();
  });

  it('takes ninety suggestions while two of them type', async () => {
    for (const actor of pens.slice(0, 2)) writing.push(await enter(await stage.signIn(actor.personId)));
    const proposals = [
      ...Array.from({ length: alone }, (_, n) => ({ word: wordAt(n), proposed: `«${n}»` })),
      ...Array.from({ length: pairs * 2 }, (_, n) => ({
        word: wordAt(alone + Math.floor(n / 2)),
        proposed: `«${alone + n}»`,
      })),
    ];
    const shares = reviewers.map((reviewer, r) => ({
      reviewer,
      share: proposals.filter((_, n) => n % reviewers.length === r),
    }));
    await Promise.all([
      ...shares.map(async ({ reviewer, share }) => {
        for (const proposal of share) await suggest(reviewer, proposal);
      }),
      typeAway(0, linesTyped / 2),
    ]);
    expect(sent).toHaveLength(alone + pairs * 2);
    const listed = await listSuggestions(stage.ctx(), reviewers[0]?.actor ?? fail(), documentId);
    expect(listed.filter(({ collidesWith }) => collidesWith.length > 0)).toHaveLength(pairs * 2);
  });

  it('lets nobody who only comments alter it, guests included', async () => {
    for (const { cookie } of reviewers) {
      const forger = await enter({ personId: pens[0]?.personId ?? fail(), cookie }, { isReader: true });
      // As a page that was tampered with would: edits on a connection that was asked for none, again and again.
      const door = await until('the door', () => {
        if (forger.closed === null) forger.socket.send(forged());
        return forger.closed;
      });
      expect(door).toBe(4403);
      forger.leave();
    }
  });

  it('is disposed of by four people at once, while two go on typing', async () => {
    const words = [...new Set(sent.map(({ word }) => word))];
    const groups = words.map((word) => sent.filter((one) => one.word === word));
    const queues = pens.map((pen, n) => ({ pen, groups: groups.filter((_, g) => g % pens.length === n) }));
    await Promise.all([
      ...queues.map(async ({ pen, groups: own }) => {
        for (const group of own) await dispose(pen, group);
      }),
      typeAway(linesTyped / 2, linesTyped),
    ]);
    await until('all changes', async () => (await waitingChanges(stage.ctx())).length === 0);
    await until('every word typed to be on disk', () => writing.every(({ isSaved }) => isSaved));
  });

  it('reads as a plain reading of the decisions says, on every screen and on disk', async () => {
    const lines = Array.from({ length: paragraphs }, (_, p) =>
      Array.from({ length: wordsEach }, (_, k) => reading.get(wordAt(p * wordsEach + k))).join(' and '),
    );
    const expected = [...lines, ...typed].sort();
    for (const ydoc of openTexts) {
      await until('the text to settle', () => linesIn(ydoc).sort().join('\n') === expected.join('\n'));
    }
    expect(linesIn((await readDocument(stage.ctx(), documentId)).doc).sort()).toEqual(expected);
    expect(await stage.stop()).toBe(0);
    expect(linesIn(await stage.read(documentId)).join(' ')).not.toContain('forged');
  });

  it('has every one of them in the reply once, with what became of it', async () => {
    const remarks = await listRemarks(stage.ctx(), pens[0] ?? fail(), documentId);
    expect(remarks.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
    expect(remarks.filter(({ decision }) => decision === null)).toEqual([]);
    expect(remarks.filter(({ author }) => author.isGuest)).toHaveLength(
      sent.filter(({ author }) => author.startsWith('Guest')).length,
    );
    for (const { id, author } of remarks) {
      expect(author.personName).toBe(sent.find((one) => one.id === id)?.author);
    }
    const outcomes = new Set(remarks.map(({ decision }) => decision?.outcome));
    expect([...outcomes].sort()).toEqual(['accepted', 'meeting', 'rejected', 'reworded']);
  });

  /** Opens the text as this person's browser would. */
  async function enter(writer: Writer, { isReader = false } = {}): Promise<Client> {
    const ydoc = new Y.Doc();
    if (!isReader) openTexts.push(ydoc);
    const client = new Client(ydoc, { port: stage.port, documentId, writer });
    await until('the text to arrive', () => client.isSynced);
    return client;
  }

  async function suggest({ name, actor }: Reviewer, { word, proposed }: Pick<Sent, 'word' | 'proposed'>) {
    const change = await changeOf(word, proposed);
    const [made] = await suggestChanges(stage.ctx(), actor, documentId, { changes: [change], reason: null });
    sent.push({ id: made?.id ?? fail(), author: name, word, proposed });
  }

  async function changeOf(word: string, words: string) {
    const { doc } = await readDocument(stage.ctx(), documentId);
    return suggestForQuote(doc, bodyField, { quote: word, occurrence: 1 }, words) ?? fail();
  }

  /** All that was proposed for one word. Of two that collide, the second finds its word changed and is rejected. */
  async function dispose(pen: MemberActor, [first, ...others]: Sent[]): Promise<void> {
    if (!first) return;
    const { id, word, proposed } = first;
    const way = others.length > 0 ? 0 : random.between(0, 3);
    if (way === 0) {
      await decideSuggestion(stage.ctx(), pen, id, { kind: 'accept' });
      reading.set(word, proposed);
    } else if (way === 1) {
      const instead = await changeOf(word, `${proposed}!`);
      await decideSuggestion(stage.ctx(), pen, id, { kind: 'accept', instead });
      reading.set(word, `${proposed}!`);
    } else if (way === 2)
      await decideSuggestion(stage.ctx(), pen, id, { kind: 'reject', reason: 'Not here.' });
    else await decideSuggestion(stage.ctx(), pen, id, { kind: 'meeting', reason: null });
    for (const other of others) {
      await decideSuggestion(stage.ctx(), pen, other.id, {
        kind: 'reject',
        reason: 'The other one was taken.',
      });
    }
  }

  /** Two people type lines of their own, letter by letter, each waiting for the server now and then. */
  async function typeAway(from: number, to: number): Promise<void> {
    for (let line = from; line < to; line++) {
      const client = writing[line % writing.length] ?? fail();
      const words = `line ${line} typed meanwhile`;
      const run = new Y.XmlText();
      client.ydoc.transact(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [run]);
        client.ydoc.getXmlFragment(bodyField).push([paragraph]);
      });
      for (const letter of words) run.insert(run.length, letter);
      typed.push(words);
      await until('the line to be on disk', () => client.isSaved);
    }
  }
});

const fail = (): never => {
  throw new Error('it should be there');
};

/** The bytes of an edit that types a word of its own. */
function forged(): Uint8Array {
  const ydoc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('forged')]);
  ydoc.getXmlFragment(bodyField).push([paragraph]);
  const update = Y.encodeStateAsUpdate(ydoc);
  const frame = new Uint8Array(3 + update.length);
  // sync, an update, its length: short enough for one byte
  frame.set([0, 2, update.length]);
  frame.set(update, 3);
  return frame;
}

const linesIn = (ydoc: Y.Doc): string[] =>
  ydoc
    .getXmlFragment(bodyField)
    .toArray()
    .map((block) =>
      block instanceof Y.XmlElement
        ? block
            .toArray()
            .map((run) => (run instanceof Y.XmlText ? plain(run) : ''))
            .join('')
        : '',
    );

const plain = (run: Y.XmlText): string =>
  (run.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
