import 'server-only';
import { bodyField } from '@undersigned/editor/schema';
import type { DocumentId, MemberActor, VersionId } from '@undersigned/domain';
import {
  compareVersions,
  listVersions,
  mayReadHistory,
  readVersion,
  Refused,
  restorableAnswers,
  restorableVersion,
  sinceLastVisit,
} from '@undersigned/services';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';
import { documentPage } from '@/features/document/queries';
import { orNotFound } from '@/server/session';
import { formatMoment } from '@/ui/moment';

export const versionsOf = cache((actor: MemberActor, documentId: DocumentId) =>
  orNotFound(listVersions(services(), actor, documentId)),
);

export const versionPage = cache((actor: MemberActor, versionId: VersionId) =>
  orNotFound(readVersion(services(), actor, versionId)),
);

/** A comparison as an address asks for it; what is no comparison is no page. */
export async function comparisonOf(actor: MemberActor, documentId: DocumentId, input: unknown) {
  try {
    return await compareVersions(services(), actor, documentId, input);
  } catch (error) {
    if (error instanceof Refused) notFound();
    throw error;
  }
}

/** The answers of a response that the reader may put back as they stand in this version. */
export const restorableAnswersOf = cache((actor: MemberActor, documentId: DocumentId, versionId: VersionId) =>
  restorableAnswers(services(), actor, documentId, versionId),
);

/** Whether the reader has a history to look at. */
export const historyIsOpen = cache((actor: MemberActor, documentId: DocumentId) =>
  mayReadHistory(services(), actor, documentId),
);

/** What is new since the reader was last here. */
export const sinceVisitOf = cache((actor: MemberActor, documentId: DocumentId) =>
  sinceLastVisit(services(), actor, documentId),
);

/**
 * What the address of a text, or of one answer, asks to put back into this field, with how it is called; null for who
 * may not, and for no version.
 */
export async function restoreOf(id: string, asked: string | string[] | undefined, field = bodyField) {
  if (typeof asked !== 'string') return null;
  const { actor, document, coalition } = await documentPage(id);
  const versionId = asked as VersionId; // any other string finds nothing
  const version = await restorableVersion(services(), actor, document.id, versionId, field);
  if (!version) return null;
  const at = formatMoment(version.at, { timeZone: coalition.timeZone, locale: await currentLocale() });
  return {
    versionId: version.id,
    of: version.origin.kind === 'named' ? `${version.origin.name}, ${at}` : at,
  };
}
