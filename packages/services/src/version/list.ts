import {
  mayNameVersion,
  mayReadVersion,
  type DocumentId,
  type MemberActor,
  type Version,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { namesOf, type NamedAuthor, type NameAuthor } from './names.js';
import { requireHistory } from './require-history.js';

/** A version as its readers meet it, with names in place of ids. */
export interface ListedVersion extends Omit<Version, 'shares' | 'origin'> {
  origin: { kind: 'automatic' } | { kind: 'named'; name: string; by: NamedAuthor; at: Date };
  shares: { author: NamedAuthor; written: number; removed: number }[];
}

export interface VersionList {
  /** Newest first. */
  versions: ListedVersion[];
  /** Whether the text was written in since the newest version there is. */
  hasMoved: boolean;
  /** How many there are that the actor may not read. */
  hidden: number;
  mayName: boolean;
}

/** The versions of a text that the actor may read. Throws `Refused` not_found. */
export async function listVersions(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<VersionList> {
  const { read } = ctx.db;
  const { reader } = await requireHistory(read, actor, documentId);
  const all = await read.version.ofDocument(documentId);
  const versions = all.filter((version) => mayReadVersion(version, reader));
  const name = await namesOf(read, versions.flatMap(authorsOf));
  return {
    versions: versions.map((version) => listed(version, name)),
    hasMoved: (await read.documentLog.head(documentId)) > (all[0]?.seq ?? 0),
    hidden: all.length - versions.length,
    mayName: mayNameVersion(reader).ok,
  };
}

export const authorsOf = ({ shares, origin }: Version) => [
  ...shares.map(({ author }) => author),
  ...(origin.kind === 'named' ? [{ kind: 'member' as const, ...origin.by }] : []),
];

export function listed({ shares, origin, ...version }: Version, name: NameAuthor): ListedVersion {
  return {
    ...version,
    origin: origin.kind === 'named' ? { ...origin, by: name({ kind: 'member', ...origin.by }) } : origin,
    shares: shares.map(({ author, ...share }) => ({ ...share, author: name(author) })),
  };
}
