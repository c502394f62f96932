import type { Stores } from '@undersigned/db';
import {
  counts,
  newSignOnSchema,
  organisationFinder,
  type Actor,
  type Refusal,
  type SignOn,
} from '@undersigned/domain';
import type { Context } from '../../context.js';
import { parseInput } from '../../refusal/parse-input.js';
import { Refused } from '../../refusal/refused.js';
import { namedBody } from '../compose.js';
import type { PublicRoundOfText } from '../mail.js';
import { composeRecorded } from '../record.js';
import type { FiledSignOn } from './read-file.js';

/** What one line of a file would come to. */
export type PlannedSignOn =
  | { kind: 'add'; line: number; signOn: SignOn }
  | { kind: 'duplicate'; line: number; name: string; of: string }
  | { kind: 'repeated'; line: number; name: string; ofLine: number }
  | { kind: 'refused'; line: number; name: string; refusal: Refusal };

/** What the lines of a file would do to a round, one after the other, by the same rules as a single entry. */
export async function planSignOns(
  ctx: Context,
  stores: Stores,
  actor: Actor,
  found: PublicRoundOfText,
  lines: FiledSignOn[],
): Promise<PlannedSignOn[]> {
  const find = organisationFinder(await stores.organisation.ofCoalition(found.document.coalitionId));
  const standing = (await stores.signOn.ofRound(found.round.id)).filter(counts);
  const standingByKey = new Map(standing.map((signOn) => [signOn.organisationKey, signOn]));
  const linesByKey = new Map<string, number>();
  return lines.map(({ line, input }): PlannedSignOn => {
    const name = input?.organisation.name ?? '';
    try {
      const wanted = parseInput(newSignOnSchema, input);
      const body = namedBody(wanted.organisation ?? { name }, find(name));
      const signOn = composeRecorded(ctx, actor, found, body, wanted);
      const before = standingByKey.get(signOn.organisationKey);
      if (before) return { kind: 'duplicate', line, name, of: before.organisationName };
      const ofLine = linesByKey.get(signOn.organisationKey);
      if (ofLine !== undefined) return { kind: 'repeated', line, name, ofLine };
      linesByKey.set(signOn.organisationKey, line);
      return { kind: 'add', line, signOn };
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', line, name, refusal: error.refusal };
      throw error;
    }
  });
}
