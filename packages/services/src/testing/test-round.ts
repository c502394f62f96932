import type { Coalition, Document, DocumentId, MemberActor, Round } from '@undersigned/domain';
import { applyChange, bodyField, jsonToUpdate, type DocumentJson } from '@undersigned/editor/schema';
import * as Y from 'yjs';
import type { Context } from '../context.js';
import { applyCorrection } from '../correction/apply.js';
import { classPassage } from '../correction/class-passage.js';
import { proposeCorrection } from '../correction/propose.js';
import { startCorrection } from '../correction/start.js';
import { appendToLogs, type AppendOutcome } from '../document-log/append.js';
import { createDocumentLog } from '../document-log/create.js';
import { readDocument } from '../document-log/index.js';
import { createDocument, setAccess } from '../document/index.js';
import { freezeEdition } from '../edition/freeze.js';
import { createRound } from '../round/create.js';
import { openRound } from '../round/open.js';
import { signPublicly } from '../sign-on/sign-publicly.js';
import { waitingChanges } from '../suggestion/apply.js';

/** A statement with these paragraphs, open for review to everybody in the coalition. */
export async function testStatement(
  ctx: Context,
  coalition: Coalition,
  paragraphs: string[],
): Promise<Document> {
  const document: Document = {
    id: ctx.newId('document'),
    coalitionId: coalition.id,
    kind: 'statement',
    title: 'Always a child first',
    language: 'en',
    phase: 'review',
    leadOrganisationId: null,
    reviewUntil: null,
    createdBy: null,
    createdAt: ctx.now(),
  };
  const author = { personId: null, organisationId: null, at: ctx.now() };
  await ctx.db.transact(async (tx) => {
    await tx.document.insert(document);
    await tx.document.grant(document.id, { everyone: true }, 'comment', ctx.now());
    await createDocumentLog(tx, document.id, jsonToUpdate(textOf(paragraphs), bodyField), author);
  });
  return document;
}

/** A statement on guardians, in Markdown, on which everybody in the coalition may comment. */
export async function testOpenText(ctx: Context, focalPoint: MemberActor, body: string): Promise<DocumentId> {
  const { id } = await createDocument(ctx, focalPoint, focalPoint.coalitionId, {
    kind: 'statement',
    title: 'On guardians',
    content: { format: 'markdown', body },
  });
  await setAccess(ctx, focalPoint, id, { subject: { everyone: true }, access: 'comment' });
  return id;
}

/** A statement that is frozen, with a round that is open until Fri 11 Dec 2026, 18:00 in Brussels. */
export async function testRound(
  ctx: Context,
  coalition: Coalition,
  focalPoint: MemberActor,
  policy: object = {},
  paragraphs = ['No child is detained.'],
): Promise<{ document: Document; round: Round; fingerprint: string }> {
  const document = await testStatement(ctx, coalition, paragraphs);
  const edition = await freezeEdition(ctx, focalPoint, document.id);
  const draft = await createRound(ctx, focalPoint, edition.id, { closesAt: '2026-12-11T18:00', policy });
  const round = await openRound(ctx, focalPoint, draft.id);
  return { document, round, fingerprint: edition.fingerprint };
}

/** Gives the first paragraph of a text that is being signed another wording, which two focal points call one of substance. */
export async function testMaterialChange(
  ctx: Context,
  { document, round }: { document: Document; round: Round },
  focalPoints: [MemberActor, MemberActor],
  words: string,
): Promise<void> {
  const [first] = focalPoints;
  const { id } = await startCorrection(ctx, first, round.id);
  await testRewrite(ctx, document.id, 1, words);
  await proposeCorrection(ctx, first, id);
  for (const person of focalPoints) await classPassage(ctx, person, id, { passage: 1, class: 'material' });
  await applyCorrection(ctx, first, id);
}

/** Writes another wording of one paragraph, counted from 1, as the next update of the text. */
export async function testRewrite(
  ctx: Context,
  documentId: DocumentId,
  paragraph: number,
  words: string,
): Promise<AppendOutcome | undefined> {
  const { seq, doc } = await readDocument(ctx, documentId);
  const before = Y.encodeStateVector(doc);
  const element = doc.getXmlFragment(bodyField).get(paragraph - 1);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error(`there is no paragraph ${paragraph}`);
  doc.transact(() => {
    text.delete(0, text.length);
    text.insert(0, words);
  });
  const update = {
    seq: seq + 1,
    personId: null,
    organisationId: null,
    bytes: Y.encodeStateAsUpdate(doc, before),
  };
  const outcomes = await appendToLogs(ctx, [{ documentId, updates: [update], claims: [] }]);
  return outcomes.get(documentId);
}

/** Writes everything that was accepted and can be made into its text, as the process that owns the logs does. */
export async function testApplyAccepted(ctx: Context): Promise<void> {
  for (const { suggestionId, documentId, change, personId, organisationId } of await waitingChanges(ctx)) {
    const read = await readDocument(ctx, documentId);
    const bytes = applyChange(read.doc, change);
    if (!bytes) throw new Error(`${suggestionId} has no place`);
    const seq = read.seq + 1;
    const updates = [{ seq, personId, organisationId, bytes }];
    const applications = [{ suggestionId, seq }];
    await appendToLogs(ctx, [{ documentId, updates, claims: [], applications }]);
  }
}

/** Signs on the public page and gives the secret of the link that was mailed. */
export async function testSignOn(
  ctx: Context,
  { round, fingerprint }: { round: Round; fingerprint: string },
  name: string,
  more: Partial<
    Record<
      'email' | 'country' | 'decision' | 'reservation' | 'reservationUse' | 'listing' | 'secondEmail',
      string
    >
  > = {},
): Promise<string> {
  const { email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.org`, country, ...rest } = more;
  const before = await ctx.db.read.mail.latest(1_000);
  await signPublicly(
    ctx,
    round.slug,
    {
      organisation: { name, country },
      signatory: { name: 'Ana Ruiz', title: 'Director', email },
      fingerprint,
      ...rest,
    },
    'en',
  );
  const after = await ctx.db.read.mail.latest(1_000);
  const letter = after.find(({ id }) => !before.some((earlier) => earlier.id === id));
  const secret = /\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1];
  if (!secret) throw new Error('no link was mailed');
  return secret;
}

const textOf = (paragraphs: string[]): DocumentJson => ({
  type: 'doc',
  content: paragraphs.map((text) => ({
    type: 'paragraph',
    ...(text && { content: [{ type: 'text', text }] }),
  })),
});
