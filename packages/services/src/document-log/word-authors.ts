import type { DocumentClient, DocumentStretch, Stores } from '@undersigned/db';
import type { DocumentId, WordAuthor } from '@undersigned/domain';
import type { LetterRun } from '@undersigned/editor/schema';
import { stretchesOf } from './stretches.js';

/** Letters and whose doing they are. */
export interface AuthoredRun {
  length: number;
  author: WordAuthor;
}

/** Who wrote and who deleted which letters of one document. */
export class WordAuthors {
  readonly #written: Map<number, DocumentStretch[]>;
  readonly #deleted: Map<number, DocumentStretch[]>;
  readonly #claims: Map<number, DocumentClient>;

  constructor(stretches: DocumentStretch[], claims: DocumentClient[]) {
    this.#written = byClient(stretches.filter(({ kind }) => kind !== 'deleted'));
    this.#deleted = byClient(stretches.filter(({ kind }) => kind === 'deleted'));
    this.#claims = new Map(claims.map((claim) => [claim.clientId, claim]));
  }

  /** Who wrote these letters. Of rows removed before this was kept, the person who owns the client id is known. */
  writersOf(run: LetterRun): AuthoredRun[] {
    const claim = this.#claims.get(run[0]);
    return cut(run, this.#written, claim ? member(claim) : { kind: 'unknown' });
  }

  removersOf(run: LetterRun): AuthoredRun[] {
    return cut(run, this.#deleted, { kind: 'unknown' });
  }
}

/** What the log and what was kept of it say. Rows first: those removed meanwhile are then among what was kept. */
export async function readAuthors(
  stores: Pick<Stores, 'documentLog' | 'documentStretch' | 'documentClient'>,
  documentId: DocumentId,
): Promise<WordAuthors> {
  const rows = await stores.documentLog.updates(documentId, 0);
  const kept = await stores.documentStretch.ofDocument(documentId);
  const claims = await stores.documentClient.ofDocument(documentId);
  return new WordAuthors([...kept, ...stretchesOf(rows, claims)], claims);
}

function byClient(stretches: DocumentStretch[]): Map<number, DocumentStretch[]> {
  const found = new Map<number, DocumentStretch[]>();
  for (const stretch of stretches) {
    const some = found.get(stretch.clientId);
    if (some) some.push(stretch);
    else found.set(stretch.clientId, [stretch]);
  }
  for (const some of found.values()) some.sort((one, other) => one.clock - other.clock);
  return found;
}

function cut(
  [clientId, clock, length]: LetterRun,
  stretches: Map<number, DocumentStretch[]>,
  otherwise: WordAuthor,
): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  const end = clock + length;
  let at = clock;
  for (const stretch of stretches.get(clientId) ?? []) {
    if (stretch.end <= at) continue;
    if (stretch.clock >= end) break;
    if (stretch.clock > at) runs.push({ length: stretch.clock - at, author: otherwise });
    at = Math.max(at, stretch.clock);
    const upTo = Math.min(stretch.end, end);
    runs.push({ length: upTo - at, author: authorOf(stretch) });
    at = upTo;
  }
  if (at < end) runs.push({ length: end - at, author: otherwise });
  return runs;
}

const member = ({ personId, organisationId }: Pick<DocumentStretch, 'personId' | 'organisationId'>) =>
  ({ kind: 'member', personId, organisationId }) as const;

function authorOf({ kind, personId, organisationId }: DocumentStretch): WordAuthor {
  if (kind === 'brought-in') return { kind, personId, organisationId };
  return personId === null ? { kind: 'unknown' } : member({ personId, organisationId });
}
