import type { DocumentId, MemberActor, OrganisationId, VersionId } from '@undersigned/domain';
import {
  answerField,
  bodyField,
  docFromUpdates,
  jsonToUpdate,
  withBlockIds,
  type NodeJson,
} from '@undersigned/editor/schema';
import * as Y from 'yjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendToLogs, compactDocumentLog, createDocumentLog, readDocument } from '../document-log/index.js';
import { createDocument, setAccess } from '../document/index.js';
import { createGuestLink, enterAsGuest } from '../guest/index.js';
import { addQuestions, removeQuestion } from '../question/index.js';
import { testCast } from '../testing/index.js';
import {
  compareVersions,
  listVersions,
  nameTextNow,
  nameVersion,
  noteTextVisit,
  readVersion,
  restorableAnswers,
  restorableVersion,
  restoreVersion,
  sinceLastVisit,
  takeDueVersions,
} from './index.js';

type Cast = Awaited<ReturnType<typeof testCast>>;

let cast: Cast;
let test: Cast['test'];
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  ({ test, ana, bram, zoe } = cast);
  const text = await createDocument(test.ctx, ana, ana.coalitionId, {
    kind: 'statement',
    title: 'On guardians',
    content: { format: 'markdown', body: 'A guardian for each child.\n\nIn five days.' },
  });
  documentId = text.id;
  await grant('comment');
});
afterEach(() => test.dispose());

const grant = (access: string) =>
  setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access });

let minutes = 0;
const wait = (more: number) => test.setNow(new Date(Date.UTC(2026, 10, 23) + (minutes += more) * 60_000));

/** One change, written as apps/sync writes it: in the name of whoever the connection belongs to. */
async function write(
  actor: Pick<MemberActor, 'personId' | 'organisationId'>,
  clientId: number,
  change: (paragraph: (index: number) => Y.XmlText) => void,
): Promise<void> {
  const { doc, seq, bytes } = await readDocument(test.ctx, documentId);
  const ydoc = docFromUpdates([bytes]);
  ydoc.clientID = clientId;
  const before = Y.encodeStateVector(ydoc);
  ydoc.transact(() =>
    change((index) => (ydoc.getXmlFragment(bodyField).get(index) as Y.XmlElement).get(0) as Y.XmlText),
  );
  doc.destroy();
  const { personId, organisationId } = actor;
  const update = { seq: seq + 1, personId, organisationId, bytes: Y.encodeStateAsUpdate(ydoc, before) };
  const claims = [{ clientId, personId, organisationId }];
  await appendToLogs(test.ctx, [{ documentId, updates: [update], claims }]);
}

const due = () => takeDueVersions(test.ctx);
const versions = async (actor = ana) => (await listVersions(test.ctx, actor, documentId)).versions;
const newest = async (): Promise<VersionId> => {
  const [version] = await versions();
  if (!version) throw new Error('no version');
  return version.id;
};
const notFound = { refusal: { code: 'not_found' } };

describe('versions by the clock', () => {
  it('name a guest by what they said of themselves, and say that they are one', async () => {
    wait(1);
    const { url } = await createGuestLink(test.ctx, ana, documentId, {
      label: 'Lucía in Madrid',
      access: 'suggest',
      until: '2026-12-31',
      email: null,
      language: 'en',
    });
    const lucia = { name: 'Lucía', organisation: 'Red Infancia' };
    const guest = await enterAsGuest(test.ctx, url.split('/').at(-1) ?? '', lucia);
    await write({ personId: guest.personId, organisationId: null }, 7, (at) => at(0).insert(0, 'Now: '));
    wait(60);
    await due();
    const authors = (await versions()).flatMap(({ shares }) => shares.map(({ author }) => author));
    expect(authors).toContainEqual(
      expect.objectContaining({ personName: 'Lucía', organisationName: 'Red Infancia', isGuest: true }),
    );
    expect(authors.filter(({ isGuest }) => isGuest)).toHaveLength(1);
  });

  it('are kept when a text rests, once, with who wrote and who removed how much', async () => {
    wait(1);
    await due();
    expect(await versions()).toMatchObject([
      { seq: 1, shares: [{ author: { kind: 'brought-in', personName: 'Ana' }, removed: 0 }] },
    ]);
    await write(bram, 7, (paragraph) => paragraph(1).insert(3, 'twenty-'));
    await write(ana, 8, (paragraph) => paragraph(0).delete(0, 2));
    await due();
    expect(await versions()).toHaveLength(1);
    wait(3);
    await due();
    await due();
    const [latest, ...others] = await versions();
    expect(others).toHaveLength(1);
    expect(latest).toMatchObject({
      seq: 3,
      origin: { kind: 'automatic' },
      shares: [
        { author: { personName: 'Bram', organisationName: 'Youth Bridge' }, written: 7, removed: 0 },
        { author: { personName: 'Ana', organisationName: null }, written: 0, removed: 2 },
      ],
    });
  });

  it('know who wrote what after the log has forgotten it, by the organisation of each moment', async () => {
    await write(bram, 7, (paragraph) => paragraph(1).insert(0, 'Always: '));
    const harbour = await cast.organisation('Harbour');
    const moved: MemberActor = { ...bram, organisationId: harbour.id, organisationName: 'Harbour' };
    await write(moved, 7, (paragraph) => paragraph(1).insert(8, 'at once, '));
    await write(ana, 8, (paragraph) => paragraph(0).delete(0, 2));
    await compactDocumentLog(test.ctx, documentId);
    await write(ana, 8, (paragraph) => paragraph(0).insert(0, 'One '));
    await compactDocumentLog(test.ctx, documentId);
    expect(await test.ctx.db.read.documentLog.updates(documentId, 0, 4)).toEqual([]);
    wait(3);
    await due();
    const { standing } = await readVersion(test.ctx, ana, await newest());
    expect(standing.map(({ author, letters }) => [author.kind, author.organisationName, letters])).toEqual([
      ['brought-in', null, 'guardian for each child.In five days.'.length],
      ['member', 'Harbour', 9],
      ['member', 'Youth Bridge', 8],
      ['member', null, 4],
    ]);
  });

  it('keep their words when the text goes on', async () => {
    wait(3);
    await due();
    const first = await newest();
    await write(ana, 8, (paragraph) => paragraph(0).delete(0, 11));
    for (let times = 0; times < 2; times++) {
      await write(ana, 8, (paragraph) => paragraph(0).insert(0, 'x'));
      await compactDocumentLog(test.ctx, documentId);
    }
    const { fields } = await readVersion(test.ctx, ana, first);
    expect(JSON.stringify(fields)).toContain('A guardian for each child.');
  });
});

describe('a named version', () => {
  it('is the text as it is now or a version there is, named once, and says so in the log', async () => {
    const id = await nameTextNow(test.ctx, ana, documentId, { name: ' Sent to all ' });
    expect(await versions()).toMatchObject([
      { id, origin: { kind: 'named', name: 'Sent to all', by: { personName: 'Ana' } } },
    ]);
    const [row] = await test.ctx.db.read.activity.latest(ana.coalitionId, 1);
    expect(row).toMatchObject({ documentId, event: { type: 'version.named', versionId: id } });
    await expect(nameVersion(test.ctx, ana, id, { name: 'Other' })).rejects.toMatchObject({
      refusal: { code: 'conflict' },
    });
    await expect(nameTextNow(test.ctx, ana, documentId, { name: ' ' })).rejects.toMatchObject({
      refusal: { code: 'bad_input', field: 'name' },
    });
  });

  it('is for those who write the text', async () => {
    const name = () => nameTextNow(test.ctx, bram, documentId, { name: 'Mine' });
    await expect(name()).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(nameTextNow(test.ctx, zoe, documentId, { name: 'Mine' })).rejects.toMatchObject(notFound);
    await grant('edit');
    await name();
    expect(await versions(bram)).toHaveLength(1);
  });
});

describe('whose history it is', () => {
  it('shows readers what they could have read, and strangers nothing', async () => {
    wait(3);
    await due();
    const early = await newest();
    await expect(readVersion(test.ctx, bram, early)).rejects.toMatchObject(notFound);
    expect(await listVersions(test.ctx, bram, documentId)).toMatchObject({
      versions: [],
      hidden: 1,
      mayName: false,
    });
    await noteTextVisit(test.ctx, bram, documentId);
    expect(await versions(bram)).toHaveLength(1);
    for (const attempt of [
      listVersions(test.ctx, zoe, documentId),
      readVersion(test.ctx, zoe, early),
      nameVersion(test.ctx, zoe, early, { name: 'Mine' }),
      compareVersions(test.ctx, zoe, documentId, { from: early }),
      noteTextVisit(test.ctx, zoe, documentId),
      sinceLastVisit(test.ctx, zoe, documentId),
    ]) {
      await expect(attempt).rejects.toMatchObject(notFound);
    }
  });

  it('stays with those who wrote and discussed it when the text is published', async () => {
    await grant('none');
    await nameTextNow(test.ctx, ana, documentId, { name: 'Sent' });
    const id = await newest();
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'published'));
    await expect(readVersion(test.ctx, bram, id)).rejects.toMatchObject(notFound);
    await expect(listVersions(test.ctx, bram, documentId)).rejects.toMatchObject(notFound);
    expect((await readVersion(test.ctx, ana, id)).version.id).toBe(id);
  });

  it('does not lend a version to another text', async () => {
    const id = await nameTextNow(test.ctx, ana, documentId, { name: 'Sent' });
    const other = await createDocument(test.ctx, ana, ana.coalitionId, { kind: 'note', title: 'Other' });
    const compare = compareVersions(test.ctx, ana, other.id, { from: id });
    await expect(compare).rejects.toMatchObject(notFound);
  });
});

describe('a comparison', () => {
  it('tells two versions, and a version and now, word by word', async () => {
    const from = await nameTextNow(test.ctx, ana, documentId, { name: 'One' });
    await write(bram, 7, (paragraph) => {
      paragraph(1).delete(3, 4);
      paragraph(1).insert(3, 'two');
    });
    const now = await compareVersions(test.ctx, ana, documentId, { from });
    expect(now).toMatchObject({ to: null, changed: 1 });
    const kinds = [...(now.fields[0]?.changes ?? [])].map(([node, kind]) => [
      kind,
      node.type === 'text' ? node.text : null,
    ]);
    expect(kinds).toEqual([
      ['gone', 'five'],
      ['come', 'two'],
    ]);
    const to = await nameTextNow(test.ctx, ana, documentId, { name: 'Two' });
    expect(await compareVersions(test.ctx, ana, documentId, { from, to })).toMatchObject({ changed: 1 });
    expect(await compareVersions(test.ctx, ana, documentId, { from: to })).toMatchObject({ changed: 0 });
    expect(await compareVersions(test.ctx, ana, documentId, { from: to, to: from })).toMatchObject({
      changed: 1,
    });
  });
});

describe('putting a version back', () => {
  const sent = () => nameTextNow(test.ctx, ana, documentId, { name: 'Sent' });
  const rewritten = () =>
    write(ana, 5, (at) => {
      at(0).delete(0, at(0).length);
      at(0).insert(0, 'Nothing.');
    });

  it('keeps the words it takes away first, gives the old ones to the editor, and writes none itself', async () => {
    const versionId = await sent();
    await rewritten();
    const head = await test.ctx.db.read.documentLog.head(documentId);
    expect(await restorableVersion(test.ctx, ana, documentId, versionId, bodyField)).toMatchObject({
      id: versionId,
    });
    const body = await restoreVersion(test.ctx, ana, documentId, versionId, bodyField);
    expect(JSON.stringify(body)).toContain('A guardian for each child.');
    expect(await test.ctx.db.read.documentLog.head(documentId)).toBe(head);
    const before = await newest();
    expect(before).not.toBe(versionId);
    expect(JSON.stringify((await readVersion(test.ctx, ana, before)).fields[0]?.body)).toContain('Nothing.');
    const [row] = await test.ctx.db.read.activity.latest(ana.coalitionId, 1);
    expect(row?.event).toEqual({ type: 'version.restored', versionId, before });
  });

  it('is for those who write the text, as long as it is written', async () => {
    const versionId = await sent();
    expect(await restorableVersion(test.ctx, bram, documentId, versionId, bodyField)).toBeNull();
    await expect(restoreVersion(test.ctx, bram, documentId, versionId, bodyField)).rejects.toMatchObject({
      refusal: { code: 'forbidden' },
    });
    await expect(restoreVersion(test.ctx, zoe, documentId, versionId, bodyField)).rejects.toMatchObject(
      notFound,
    );
    const other = await createDocument(test.ctx, ana, ana.coalitionId, { kind: 'note', title: 'Other' });
    await expect(restoreVersion(test.ctx, ana, other.id, versionId, bodyField)).rejects.toMatchObject(
      notFound,
    );
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    await expect(restoreVersion(test.ctx, ana, documentId, versionId, bodyField)).rejects.toMatchObject({
      refusal: { code: 'document_frozen' },
    });
    expect(await restorableVersion(test.ctx, ana, documentId, versionId, bodyField)).toBeNull();
  });
});

describe('putting an answer back', () => {
  const answered = async () => {
    const response = { kind: 'response', title: 'Call for evidence' };
    ({ id: documentId } = await createDocument(test.ctx, ana, ana.coalitionId, response));
    await grant('comment');
    const asked = [{ label: '1', prompt: 'What works?' }, { prompt: 'What does not?' }];
    const [first, second] = await addQuestions(test.ctx, ana, documentId, asked);
    if (!first || !second) throw new Error('a question is missing');
    const words = withBlockIds<NodeJson<'doc'>>({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Guardians.' }] }],
    });
    const update = jsonToUpdate(words, answerField(first.id));
    await test.ctx.db.transact((tx) =>
      createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: test.ctx.now() }),
    );
    const versionId = await nameTextNow(test.ctx, ana, documentId, { name: 'Sent' });
    return { first, second, versionId };
  };

  it('gives the words of one answer, and offers those whose question is still asked', async () => {
    const { first, second, versionId } = await answered();
    const field = answerField(first.id);
    const asked = await restorableAnswers(test.ctx, ana, documentId, versionId);
    expect(asked).toMatchObject([
      { id: first.id, label: '1' },
      { id: second.id, label: '' },
    ]);
    expect(await restorableVersion(test.ctx, ana, documentId, versionId, field)).toMatchObject({
      id: versionId,
    });
    const words = await restoreVersion(test.ctx, ana, documentId, versionId, field);
    expect(JSON.stringify(words)).toContain('Guardians.');
    expect(await restorableVersion(test.ctx, ana, documentId, versionId, bodyField)).toBeNull();
    await removeQuestion(test.ctx, ana, first.id);
    expect(await restorableAnswers(test.ctx, ana, documentId, versionId)).toMatchObject([{ id: second.id }]);
    await expect(restoreVersion(test.ctx, ana, documentId, versionId, field)).rejects.toMatchObject(notFound);
  });

  it('is not for those who only comment, and not offered for a statement', async () => {
    const { first, versionId } = await answered();
    expect(await restorableAnswers(test.ctx, bram, documentId, versionId)).toEqual([]);
    expect(await restorableAnswers(test.ctx, zoe, documentId, versionId)).toEqual([]);
    await expect(
      restoreVersion(test.ctx, bram, documentId, versionId, answerField(first.id)),
    ).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
  });
});

describe('since my last visit', () => {
  it('counts the paragraphs that changed after it', async () => {
    wait(3);
    await due();
    await noteTextVisit(test.ctx, bram, documentId);
    expect(await sinceLastVisit(test.ctx, bram, documentId)).toBeNull();
    wait(60);
    await write(ana, 8, (paragraph) => paragraph(0).insert(0, 'Soon: '));
    const left = test.ctx.now();
    const since = await sinceLastVisit(test.ctx, bram, documentId);
    expect(since).toMatchObject({ words: { changed: 1 }, at: new Date(left.getTime() - 60 * 60_000) });
    await noteTextVisit(test.ctx, bram, documentId);
    expect(await sinceLastVisit(test.ctx, bram, documentId)).toEqual(since);
    wait(60);
    expect(await sinceLastVisit(test.ctx, bram, documentId)).toBeNull();
  });
});

describe('who wrote what', () => {
  it('gives every letter to one author', async () => {
    await write(bram, 7, (paragraph) => paragraph(1).insert(3, 'twenty-'));
    await nameTextNow(test.ctx, ana, documentId, { name: 'One' });
    const { fields } = await readVersion(test.ctx, ana, await newest());
    const pieces = [...(fields[0]?.authorOf ?? [])].map(([node, author]) => [
      node.type === 'text' ? node.text : null,
      author.organisationId === (cast.youth.id satisfies OrganisationId) ? 'Youth Bridge' : author.kind,
    ]);
    expect(pieces).toEqual([
      ['A guardian for each child.', 'brought-in'],
      ['In ', 'brought-in'],
      ['twenty-', 'Youth Bridge'],
      ['five days.', 'brought-in'],
    ]);
  });
});
