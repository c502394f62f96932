import {
  idSchema,
  mayReadVersion,
  type DocumentId,
  type MemberActor,
  type VersionId,
} from '@undersigned/domain';
import {
  mergeDocuments,
  wordChanges,
  type MergedDocument,
  type VersionContent,
  type VersionField,
  type WordChange,
} from '@undersigned/editor/schema';
import { z } from 'zod';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { unpacked, versionContentOf } from './content.js';
import { listed, authorsOf, type ListedVersion } from './list.js';
import { namesOf } from './names.js';
import { requireHistory, type History } from './require-history.js';

export const comparisonSchema = z.strictObject({
  from: idSchema('version'),
  to: z.union([idSchema('version'), z.literal('now')]).default('now'),
});

/** What changed in one field; label and prompt are those of a question, empty in a statement. */
export interface ComparedField extends MergedDocument {
  label: string;
  prompt: WordChange[];
}

export interface Comparison {
  from: ListedVersion;
  /** Null for the text as it is now. */
  to: ListedVersion | null;
  language: string;
  title: WordChange[];
  fields: ComparedField[];
  /** How many paragraphs, headings, points and titles are not as they were. */
  changed: number;
}

/** What changed from one version to another, or to the text as it is now. Throws `Refused` not_found. */
export async function compareVersions(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Comparison> {
  const { from, to } = parseInput(comparisonSchema, input);
  const history = await requireHistory(ctx.db.read, actor, documentId);
  const before = await versionSide(ctx, history, from);
  const after = to === 'now' ? null : await versionSide(ctx, history, to);
  const content = after ? after.content : await contentNow(ctx, history);
  return { from: before.version, to: after?.version ?? null, ...comparedContent(before.content, content) };
}

/** Two contents compared, field by field. */
export function comparedContent(
  before: VersionContent,
  after: VersionContent,
): Pick<Comparison, 'language' | 'title' | 'fields' | 'changed'> {
  const title = wordChanges(before.title, after.title);
  const fields = pairsOf(before.fields, after.fields).map(([one, other]): ComparedField => {
    const shown = other ?? one;
    return {
      label: shown?.label ?? '',
      prompt: wordChanges(one?.prompt ?? '', other?.prompt ?? ''),
      ...mergeDocuments(one?.body ?? nothing, other?.body ?? nothing),
    };
  });
  const titles = [title, ...fields.map(({ prompt }) => prompt)];
  const retitled = titles.filter((words) => words.some(({ kind }) => kind !== 'same')).length;
  const changed = fields.reduce((sum, field) => sum + field.changed, retitled);
  return { language: after.language, title, fields, changed };
}

const nothing = { type: 'doc' as const, content: [] };

/** Fields of the later text in its order, then those that only the earlier one has. */
function pairsOf(
  before: VersionField[],
  after: VersionField[],
): [VersionField | undefined, VersionField | undefined][] {
  const gone = before.filter(({ field }) => after.every((other) => other.field !== field));
  return [
    ...after.map((other): [VersionField | undefined, VersionField] => [
      before.find(({ field }) => field === other.field),
      other,
    ]),
    ...gone.map((one): [VersionField, undefined] => [one, undefined]),
  ];
}

async function versionSide(
  ctx: Context,
  { document, reader }: History,
  id: VersionId,
): Promise<{ version: ListedVersion; content: VersionContent }> {
  const { read } = ctx.db;
  const version = await read.version.byId(id);
  const isTheirs = version?.documentId === document.id && mayReadVersion(version, reader);
  const bytes = isTheirs ? await read.version.contentOf(id) : null;
  if (!version || !bytes) throw Refused.because('not_found');
  return { version: listed(version, await namesOf(read, authorsOf(version))), content: unpacked(bytes) };
}

async function contentNow(ctx: Context, { document }: History): Promise<VersionContent> {
  const { doc } = await readDocument(ctx, document.id);
  try {
    return await versionContentOf(ctx.db.read, document, doc);
  } finally {
    doc.destroy();
  }
}
