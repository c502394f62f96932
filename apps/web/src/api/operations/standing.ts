import { idSchema, invitationStepSchema, standings } from '@undersigned/domain';
import { roundStandings, stepInvitation } from '@undersigned/services';
import { z } from 'zod';
import { operation } from '../operation';
import { actorOfRound } from './round';
import { byRound, done, id, moment, noAnswer, speltOrNull } from './shapes';

const standingAnswer = z.object({
  organisationId: id,
  name: z.string(),
  country: z.string().nullable(),
  standing: z.enum(standings),
  /** The day on which its clearance is expected. */
  expectedOn: z.string().nullable(),
  isObserver: z.boolean(),
  remindedAt: moment.nullable(),
});

const stepBody = z.strictObject({ organisationId: idSchema('organisation'), step: invitationStepSchema });

export const standingOperations = [
  operation({
    method: 'GET',
    path: '/rounds/{id}/standings',
    summary: 'Where every organisation that was asked stands, by name; for focal points',
    noun: 'round',
    params: byRound,
    answer: z.array(standingAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      const { organisations } = await roundStandings(api.services, actor, params.id);
      return organisations.map((one) => ({ ...one, remindedAt: speltOrNull(one.remindedAt) }));
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/standings',
    summary:
      'Say how far your organisation has come before it decides, or one that told you as a focal point',
    noun: 'round',
    params: byRound,
    body: stepBody,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfRound(api, caller, params.id);
      const { organisationId, step } = stepBody.parse(body);
      await stepInvitation(api.services, actor, params.id, organisationId, step);
      return done;
    },
  }),
];
