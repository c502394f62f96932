import {
  changeClasses,
  passageClassSchema,
  type Correction,
  type CorrectionId,
  type Passage,
} from '@undersigned/domain';
import {
  applyCorrection,
  changesIn,
  classPassage,
  dropCorrection,
  freezeSchema,
  getCorrection,
  listCorrections,
  proposeCorrection,
  Refused,
  startCorrection,
  type CorrectionView,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { actorOfRound } from './round';
import {
  byCorrection,
  byRound,
  changedWords,
  done,
  id,
  moment,
  noAnswer,
  spelt,
  speltOrNull,
} from './shapes';

const correctionStates = [
  'writing',
  'classing',
  'applied',
  'dropped',
] as const satisfies readonly Correction['state']['kind'][];
const changeClass = z.enum(changeClasses);

const shortAnswer = z.object({
  id,
  roundId: id,
  state: z.enum(correctionStates),
  startedAt: moment,
  /** When it was applied or dropped. */
  settledAt: moment.nullable(),
});

const passageAnswer = z.object({
  number: z.number(),
  kind: z.enum(['changed', 'formatting', 'added', 'removed']),
  place: z.object({
    kind: z.enum(['title', 'language', 'heading', 'paragraph', 'question', 'other']),
    number: z.string().nullable(),
  }),
  before: z.string().nullable(),
  after: z.string().nullable(),
  changes: changedWords,
  /** What each focal point takes it for. */
  classes: z.array(z.object({ personName: z.string(), class: changeClass, at: moment })),
});

const correctionAnswer = shortAnswer.extend({
  from: z.object({ editionId: id, number: z.number(), fingerprint: z.string() }),
  /** Null while the words are being written, and when nothing came of it. */
  to: z.object({ editionId: id, number: z.number(), fingerprint: z.string() }).nullable(),
  passages: z.array(passageAnswer),
  /** Null until two people have classed every passage. */
  class: changeClass.nullable(),
  /** Sign-ons that it carries over, or lets lapse. */
  signOns: z.number(),
});

const toShort = ({ id, roundId, startedAt, state }: Correction) => ({
  id,
  roundId,
  state: state.kind,
  startedAt: spelt(startedAt),
  settledAt: speltOrNull('at' in state ? state.at : null),
});

function toAnswer({ correction, from, to, classes, ...rest }: CorrectionView) {
  const passages = 'passages' in correction.state ? correction.state.passages : [];
  return {
    ...rest,
    ...toShort(correction),
    from: { ...from, editionId: from.id },
    to: to && { ...to, editionId: to.id },
    passages: passages.map((passage) => ({
      ...toPassage(passage),
      classes: classes
        .filter((each) => each.passage === passage.number)
        .map((each) => ({ ...each, at: spelt(each.at) })),
    })),
  };
}

const toPassage = (passage: Passage) => ({
  ...passage,
  before: 'before' in passage ? passage.before : null,
  after: 'after' in passage ? passage.after : null,
  changes: changesIn(passage),
});

export const correctionOperations = [
  operation({
    method: 'GET',
    path: '/rounds/{id}/corrections',
    summary: 'The corrections of the text of a round, newest first; for focal points',
    noun: 'round',
    params: byRound,
    answer: z.array(shortAnswer),
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return (await listCorrections(api.services, actor, params.id)).map(toShort);
    },
  }),
  operation({
    method: 'POST',
    path: '/rounds/{id}/corrections',
    summary:
      'Open the text of a round for a correction: focal points write, organisations go on signing the edition there is',
    noun: 'round',
    params: byRound,
    answer: z.object({ id }),
    status: 201,
    async handle({ api, caller, params }) {
      const actor = await actorOfRound(api, caller, params.id);
      return { id: (await startCorrection(api.services, actor, params.id)).id };
    },
  }),
  operation({
    method: 'GET',
    path: '/corrections/{id}',
    summary:
      'A correction: its passages, what each was taken for and by whom, and how many sign-ons it concerns',
    noun: 'round',
    params: byCorrection,
    answer: correctionAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfCorrection(api, caller, params.id);
      return toAnswer(await getCorrection(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/corrections/{id}/propose',
    summary: 'Freeze the corrected words as the next edition, and list the passages that differ',
    noun: 'round',
    params: byCorrection,
    body: freezeSchema,
    answer: correctionAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfCorrection(api, caller, params.id);
      await proposeCorrection(api.services, actor, params.id, body);
      return toAnswer(await getCorrection(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/corrections/{id}/classes',
    summary: 'Say what you take one passage for; a later word of yours replaces the earlier',
    description: 'Two people class every passage, each with a token of their own. The stronger word decides.',
    noun: 'round',
    params: byCorrection,
    body: passageClassSchema,
    answer: correctionAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOfCorrection(api, caller, params.id);
      await classPassage(api.services, actor, params.id, body);
      return toAnswer(await getCorrection(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/corrections/{id}/apply',
    summary:
      'Make the corrected edition the one that is signed; sign-ons are carried over, or lapse until confirmed',
    noun: 'round',
    params: byCorrection,
    answer: correctionAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfCorrection(api, caller, params.id);
      await applyCorrection(api.services, actor, params.id);
      return toAnswer(await getCorrection(api.services, actor, params.id));
    },
  }),
  operation({
    method: 'POST',
    path: '/corrections/{id}/drop',
    summary: 'End a correction without a consequence: the edition there is stays the one that is signed',
    noun: 'round',
    params: byCorrection,
    answer: noAnswer,
    async handle({ api, caller, params }) {
      const actor = await actorOfCorrection(api, caller, params.id);
      await dropCorrection(api.services, actor, params.id);
      return done;
    },
  }),
];

/** Whom the caller acts for where this correction is made. Throws `Refused` not_found. */
async function actorOfCorrection(api: ApiContext, caller: Caller, correctionId: CorrectionId) {
  const correction = await api.services.db.read.correction.byId(correctionId);
  if (!correction) throw Refused.because('not_found');
  return actorOfRound(api, caller, correction.roundId);
}
