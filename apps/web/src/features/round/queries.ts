import 'server-only';
import type { DocumentId, ListGrouping, MemberActor } from '@undersigned/domain';
import { listRounds, publicRoundBySlug, publicTextBySlug, roundSummary } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { cache } from 'react';
import { services } from '@/server/context';
import { orNotFound } from '@/server/session';

/** A round as everybody may see it; read once per request. */
export const publicRound = cache(async (slug: string) =>
  orNotFound(publicRoundBySlug(services(), slug, await getLocale())),
);

/** A published text with an edition of its list, the newest without a number; read once per request. */
export const publicText = cache(async (slug: string, grouping?: ListGrouping, number?: number) =>
  orNotFound(publicTextBySlug(services(), slug, await getLocale(), { grouping, number })),
);
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { listRounds, roundSummary } from '@undersigned/services';
import { cache } from 'react';
import { services } from '@/server/context';

/** The round of a text with its counts, for its readers; null while there is none. */
export const roundOfText = cache(async (actor: MemberActor, documentId: DocumentId) => {
  const [round] = await listRounds(services(), actor, documentId);
  return round ? roundSummary(services(), actor, round.id) : null;
});
