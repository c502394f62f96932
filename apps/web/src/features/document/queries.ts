import 'server-only';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { getDocument, listTexts, type TextLine } from '@undersigned/services';
import { cache } from 'react';
import { services } from '@/server/context';
import { orNotFound, requireDocumentActor } from '@/server/session';

/** The texts the actor may see; read once per request. */
export const textsOfActor = cache((actor: MemberActor) => listTexts(services(), actor));

/** One text with its reader: who asks, what it is, what they may do with it. Read once per request. */
export const documentPage = cache(async (id: string) => {
  const documentId = id as DocumentId; // any other string finds nothing
  const page = await requireDocumentActor(documentId);
  const text = await orNotFound(getDocument(services(), page.actor, documentId));
  return { ...page, ...text };
});

/** A date somebody waits for. */
export interface TextDate {
  kind: 'review' | 'round';
  documentId: DocumentId;
  title: string;
  at: Date;
  timeZone: string;
}

const shownDates = 8;

/** The next dates in these texts, nearest first; `timeZone` is for dates that carry none of their own. */
export function datesOf(texts: TextLine[], timeZone: string, now: Date): TextDate[] {
  return texts
    .flatMap((line) => nextDateOf(line, timeZone) ?? [])
    .filter(({ at }) => at > now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .slice(0, shownDates);
}

/** The date a text is heading for at its station; null where it has none. */
export function nextDateOf(
  { document, round }: Pick<TextLine, 'document' | 'round'>,
  timeZone: string,
): TextDate | null {
  const { id: documentId, title, phase, reviewUntil } = document;
  if (round?.state === 'open') {
    return { kind: 'round', documentId, title, at: round.closesAt, timeZone: round.timeZone };
  }
  if ((phase === 'drafting' || phase === 'review') && reviewUntil) {
    return { kind: 'review', documentId, title, at: reviewUntil, timeZone };
  }
  return null;
}
