import {
  longestLift,
  newPositionSchema,
  stanceKinds,
  type Stance,
  type StandingPosition,
} from '@undersigned/domain';
import { readPositions, readWordings, takePosition } from '@undersigned/services';
import { z } from 'zod';
import { operation } from '../operation';
import { byDocument, id, moment, spelt } from './shapes';

const positionAnswer = z.object({
  id,
  organisationId: id,
  organisationName: z.string().nullable(),
  personName: z.string(),
  stance: z.enum([...stanceKinds, 'taken-back']),
  lift: z.string().max(longestLift).nullable(),
  couldSign: z.array(id),
  wouldNotSign: z.array(id),
  standing: z.enum(['holds', 'in-doubt', 'gone']),
  at: moment,
});
const tallyAnswer = z.object({
  support: z.number().int(),
  liveWith: z.number().int(),
  redLine: z.number().int(),
  inDoubt: z.number().int(),
});
const organisations = z.array(id);
/** Null for those who do not see the forecast. */
const outlookAnswer = z
  .object({
    gained: organisations,
    kept: organisations,
    atRisk: organisations,
    lost: organisations,
    heldElsewhere: organisations,
  })
  .nullable();
/** A position on a paragraph that is not in the text any more. */
const goneAnswer = positionAnswer.extend({
  blockId: z.string(),
  /** The paragraph as it read when the position was taken. */
  words: z.string(),
  /** Names these words, for a new position on them. */
  mark: z.string(),
  /** Since when the paragraph was known to be gone as this was said; null for what was said of words that stood. */
  goneAt: moment.nullable(),
});
const paragraphAnswer = z.object({
  blockId: z.string(),
  number: z.string(),
  words: z.string(),
  mark: z.string(),
  tally: tallyAnswer,
  positions: z.array(positionAnswer),
  outlook: outlookAnswer,
  wordings: z.array(z.object({ suggestionId: id, outlook: outlookAnswer })),
});

const ofSuggestions = (stance: Stance) =>
  stance.kind === 'taken-back'
    ? { couldSign: [], wouldNotSign: [] }
    : { couldSign: stance.couldSign ?? [], wouldNotSign: stance.wouldNotSign ?? [] };

const toAnswer = ({ id, author, stance, standing, at }: StandingPosition) => ({
  id,
  organisationId: author.organisationId,
  organisationName: author.organisationName,
  personName: author.personName,
  stance: stance.kind,
  lift: stance.kind === 'red-line' ? stance.lift : null,
  ...ofSuggestions(stance),
  standing,
  at: spelt(at),
});

export const positionOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/positions',
    summary:
      'The numbered paragraphs of a text with what organisations say of them and of the wordings that are suggested',
    noun: 'position',
    params: byDocument,
    answer: z.array(paragraphAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const { paragraphs } = await readWordings(api.services, actor, params.id);
      return paragraphs.map((paragraph) => ({
        ...paragraph,
        positions: paragraph.positions.map(toAnswer),
        wordings: paragraph.wordings.map(({ suggestionId, outlook }) => ({ suggestionId, outlook })),
      }));
    },
  }),
  operation({
    method: 'GET',
    path: '/documents/{id}/positions/gone',
    summary: 'What organisations say of paragraphs that are not in the text any more',
    description:
      'An organisation is asked of what it said while the words stood (`goneAt` is null), until it speaks again. No forecast counts these.',
    noun: 'position',
    params: byDocument,
    answer: z.array(goneAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const { gone } = await readPositions(api.services, actor, params.id);
      return gone.map((position) => ({
        ...toAnswer(position),
        blockId: position.blockId,
        words: position.words,
        mark: position.mark,
        goneAt: position.goneAt && spelt(position.goneAt),
      }));
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/positions',
    summary: 'Say what your organisation thinks of a paragraph as it reads now',
    description:
      '`after` is the id of the position of your organisation that you saw, or null when you saw none: where a colleague was faster, nothing is written and `position_newer` is answered. Leave it out to speak in any case.',
    noun: 'position',
    params: byDocument,
    body: newPositionSchema,
    answer: positionAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      const position = await takePosition(api.services, actor, params.id, body);
      return toAnswer({ ...position, standing: position.goneAt ? 'gone' : 'holds' });
    },
  }),
];
