import type { Document, MemberActor, VersionId } from '@undersigned/domain';
import { cutWords, type DocumentJson, type NodeJson } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readAuthors, type WordAuthors } from '../document-log/index.js';
import { unpacked } from './content.js';
import { authorsOf, listed, type ListedVersion } from './list.js';
import { namesOf, type NamedAuthor } from './names.js';
import { requireVersion } from './require-history.js';

/** One field of a version: its words, and whose each piece of them is. */
export interface AuthoredField {
  label: string;
  prompt: string;
  body: DocumentJson;
  authorOf: Map<NodeJson, NamedAuthor>;
}

export interface VersionView {
  document: Document;
  version: ListedVersion;
  title: string;
  language: string;
  fields: AuthoredField[];
  /** How many of the letters that stand in it are whose, most first. */
  standing: { author: NamedAuthor; letters: number }[];
}

/** A version with its words and who wrote each. Throws `Refused` not_found. */
export async function readVersion(
  ctx: Context,
  actor: MemberActor,
  versionId: VersionId,
): Promise<VersionView> {
  const { read } = ctx.db;
  const { version, document } = await requireVersion(read, actor, versionId);
  const content = unpacked((await read.version.contentOf(versionId)) ?? new Uint8Array());
  const authors = await readAuthors(read, version.documentId);
  const runsByField = content.fields.map(({ letters }) => letters.flatMap((run) => authors.writersOf(run)));
  const name = await namesOf(read, [
    ...authorsOf(version),
    ...runsByField.flat().map(({ author }) => author),
  ]);
  const counted = new Map<string, { author: NamedAuthor; letters: number }>();
  const fields = content.fields.map(({ label, prompt, body }, index): AuthoredField => {
    const runs = runsByField[index] ?? [];
    for (const { author, length } of runs) count(counted, JSON.stringify(author), name(author), length);
    return { label, prompt, ...authored(body, runs, name) };
  });
  const standing = [...counted.values()].sort((one, other) => other.letters - one.letters);
  const { title, language } = content;
  return { document, version: listed(version, name), title, language, fields, standing };
}

type Runs = ReturnType<WordAuthors['writersOf']>;

function authored(body: DocumentJson, runs: Runs, name: Awaited<ReturnType<typeof namesOf>>) {
  const cut = cutWords(
    body,
    runs.map(({ length }) => length),
  );
  const authorOf = new Map<NodeJson, NamedAuthor>();
  for (const [node, piece] of cut.pieceOf) {
    const run = runs[piece];
    if (run) authorOf.set(node, name(run.author));
  }
  return { body: cut.body, authorOf };
}

function count(
  counted: Map<string, { author: NamedAuthor; letters: number }>,
  key: string,
  author: NamedAuthor,
  letters: number,
): void {
  const before = counted.get(key) ?? { author, letters: 0 };
  counted.set(key, { author, letters: before.letters + letters });
}
