import { mostChanges, type DocumentId, type MemberActor } from '@undersigned/domain';
import {
  anchorFromQuote,
  bodyField,
  jsonToUpdate,
  suggestForQuote,
  withBlockIds,
  type NodeJson,
} from '@undersigned/editor/schema';
import {
  addComment,
  createDocument,
  createDocumentLog,
  setAccess,
  suggestChanges,
  type Context,
} from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import { applyUpdate, Doc } from 'yjs';

/** Forty pages of 500 words. */
const paragraphs = 310;
const wordsEach = 65;
export const threads = 1_000;
export const suggestions = 500;

const vocabulary =
  'every child on the move should have a guardian within days and a place in school from the first week'.split(
    ' ',
  );

export interface PaperUnderReview {
  documentId: DocumentId;
  drafter: MemberActor;
}

/** A paper on which eight organisations have made all their remarks, and nobody has answered one yet. */
export async function paperUnderReview(ctx: Context): Promise<PaperUnderReview> {
  const { coalition, member, organisation } = await testCoalition(ctx);
  const drafter = await member('Drafter', 'focal-point', null);
  const reviewers: MemberActor[] = [];
  for (let n = 0; n < 8; n++) {
    reviewers.push(await member(`Reviewer ${n}`, 'member', await organisation(`Organisation ${n}`)));
  }
  const title = 'A paper of forty pages';
  const { id: documentId } = await createDocument(ctx, drafter, coalition.id, { kind: 'statement', title });
  await setAccess(ctx, drafter, documentId, { subject: { everyone: true }, access: 'comment' });
  const content = Array.from({ length: paragraphs }, (_, n) => paragraphOf(n));
  const update = jsonToUpdate(withBlockIds<NodeJson<'doc'>>({ type: 'doc', content }), bodyField);
  await ctx.db.transact((tx) =>
    createDocumentLog(tx, documentId, update, { personId: null, organisationId: null, at: ctx.now() }),
  );
  const by = (n: number) => reviewers[n % reviewers.length] ?? drafter;
  const ydoc = new Doc();
  applyUpdate(ydoc, update);
  for (let n = 0; n < threads; n++) {
    const anchor = found(anchorFromQuote(ydoc, bodyField, `point ${placeOf(n)};`));
    await addComment(ctx, by(n), documentId, { anchor, body: `What does it rest on? Remark ${n}.` });
  }
  for (let n = 0; n < suggestions; n += mostChanges) {
    const changes = Array.from({ length: mostChanges }, (_, k) =>
      found(
        suggestForQuote(
          ydoc,
          bodyField,
          { quote: `figure ${placeOf(n + k)};`, occurrence: 1 },
          `other ${n + k};`,
        ),
      ),
    );
    await suggestChanges(ctx, by(n / mostChanges), documentId, {
      changes,
      reason: 'As agreed in the meeting.',
    });
  }
  return { documentId, drafter };
}

const placeOf = (n: number) => `${n % paragraphs}.${Math.floor(n / paragraphs)}`;

function found<T>(place: T | null): T {
  if (place === null) throw new Error('the paper has lost its words');
  return place;
}

/** With four places to remark on, and two figures to propose others for. */
function paragraphOf(n: number): NodeJson {
  const words = Array.from({ length: wordsEach - 12 }, (_, at) => vocabulary[(n + at) % vocabulary.length]);
  const marks = [0, 1, 2, 3].map((k) => `point ${n}.${k};`);
  const figures = [0, 1].map((k) => `figure ${n}.${k};`);
  const text = [...words.slice(0, 20), ...marks, ...words.slice(20, 40), ...figures, ...words.slice(40)].join(
    ' ',
  );
  return { type: 'paragraph', content: [{ type: 'text', text: `${text}.` }] };
}
