import 'server-only';
import type { DocumentId, MemberActor, VersionId } from '@undersigned/domain';
import {
  compareVersions,
  listVersions,
  mayReadHistory,
  readVersion,
  Refused,
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

/** Whether the reader has a history to look at. */
export const historyIsOpen = cache((actor: MemberActor, documentId: DocumentId) =>
  mayReadHistory(services(), actor, documentId),
);

/** What changed since the reader was last here. */
export const sinceVisitOf = cache((actor: MemberActor, documentId: DocumentId) =>
  sinceLastVisit(services(), actor, documentId),
);

/** What the address of a text asks to put back, with how it is called; null for who may not, and for no version. */
export async function restoreOf(id: string, asked: string | string[] | undefined) {
  if (typeof asked !== 'string') return null;
  const { actor, document, coalition } = await documentPage(id);
  const version = await restorableVersion(services(), actor, document.id, asked as VersionId); // any other string finds nothing
  if (!version) return null;
  const at = formatMoment(version.at, { timeZone: coalition.timeZone, locale: await currentLocale() });
  return {
    versionId: version.id,
    of: version.origin.kind === 'named' ? `${version.origin.name}, ${at}` : at,
  };
}
