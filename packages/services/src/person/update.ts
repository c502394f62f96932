import { interfaceLanguageSchema, timeZoneSchema, type Person, type SignedIn } from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { personNameSchema } from './name.js';
import { personActor } from './person-actor.js';

const profileSchema = z.strictObject({
  name: personNameSchema,
  language: interfaceLanguageSchema,
  timeZone: timeZoneSchema,
});

/** Changes one's own name, language and time zone. Throws bad_input. */
export async function updateProfile(ctx: Context, { person }: SignedIn, input: unknown): Promise<Person> {
  const profile = parseInput(profileSchema, input);
  await ctx.db.transact(async (tx) => {
    await tx.person.update(person.id, profile);
    await record(ctx, tx, {
      coalitionId: null,
      actor: personActor,
      event: { type: 'person.changed', personId: person.id },
    });
  });
  return { ...person, ...profile };
}
