import { activityPageSchema, readActivity } from '@undersigned/services';
import { liveActivity } from '@undersigned/protocol';
import { z } from 'zod';
import { operation } from '../operation';
import { bySlug, id, moment } from './shapes';

/** The same row that the live feed tells. */
const activityAnswer = z.object({
  seq: z.number(),
  id,
  coalitionId: id.nullable(),
  documentId: id.nullable(),
  actor: z.looseObject({ kind: z.enum(['member', 'guest', 'system']) }),
  event: z.looseObject({ type: z.string() }),
  at: moment,
});

export const activityOperations = [
  operation({
    method: 'GET',
    path: '/coalitions/{slug}/activity',
    summary: 'What happened, oldest first; keep the last seq you saw and ask for what came after',
    noun: 'activity',
    params: bySlug,
    query: activityPageSchema,
    answer: z.array(activityAnswer),
    async handle({ api, caller, params, query }) {
      const { actor, coalitionId } = await caller.inCoalition(params.slug);
      return (await readActivity(api.services, actor, coalitionId, query)).map(liveActivity);
    },
  }),
];
