import { idSchema } from '@undersigned/domain';
import { z } from 'zod';

export const moment = z.iso.datetime();
export const id = z.string();
export const noAnswer = z.object({ ok: z.literal(true) });
export const done = { ok: true } as const;

/** Who said something, and for whom. */
export const authorAnswer = z.object({
  personName: z.string(),
  organisationName: z.string().nullable(),
  organisationId: id.nullable(),
  /** They wrote by a guest link, and named their organisation themselves. */
  isGuest: z.literal(true).optional(),
});

/** Words in their order, those that would go and come marked as such. */
export const changedWords = z.array(z.object({ kind: z.enum(['same', 'gone', 'come']), text: z.string() }));

export const bySlug = z.object({ slug: z.string().max(40) });
export const byDocument = z.object({ id: idSchema('document') });
export const byComment = z.object({ id: idSchema('comment') });
export const bySuggestion = z.object({ id: idSchema('suggestion') });
export const byQuestion = z.object({ id: idSchema('question') });
export const byEdition = z.object({ id: idSchema('edition') });
export const byAddressee = z.object({ id: idSchema('addressee') });
export const byDelivery = z.object({ id: idSchema('delivery') });
export const byOrganisation = z.object({ id: idSchema('organisation') });
export const byMandate = z.object({ id: idSchema('mandate') });
export const byGuestLink = z.object({ id: idSchema('guestLink') });
export const byRound = z.object({ id: idSchema('round') });
export const byCorrection = z.object({ id: idSchema('correction') });
export const bySignOn = z.object({ id: idSchema('signOn') });
export const byVersion = z.object({ id: idSchema('version') });

/** Moments as the API spells them: ISO 8601 in UTC. */
export const spelt = (at: Date): string => at.toISOString();
export const speltOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;
