import 'server-only';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { listRounds, roundSummary } from '@undersigned/services';
import { cache } from 'react';
import { services } from '@/server/context';

/** The round of a text with its counts, for its readers; null while there is none. */
export const roundOfText = cache(async (actor: MemberActor, documentId: DocumentId) => {
  const [round] = await listRounds(services(), actor, documentId);
  return round ? roundSummary(services(), actor, round.id) : null;
});
