import type { Context } from '../context.js';
import { createGuestLink } from '../guest/create.js';
import { actorIn } from '../membership/index.js';
import { Refused } from '../refusal/refused.js';
import { demonstrationPeople } from './people.js';
import { demonstrationSlug } from './plant.js';
import { guardianshipTitle } from './text/guardianship.js';

/** A guest link into the text in review, made by a focal point. Throws `Refused` not_found before the planting. */
export async function demonstrationGuestLink(ctx: Context): Promise<string> {
  const { read } = ctx.db;
  const person = await read.person.byEmail(demonstrationPeople[0].email);
  const here = person && (await actorIn(ctx, person, demonstrationSlug, () => null));
  if (here?.kind !== 'actor') throw Refused.because('not_found');
  const documents = await read.document.ofCoalition(here.coalition.id);
  const text = documents.find(({ title }) => title === guardianshipTitle);
  if (!text) throw Refused.because('not_found');
  const input = { label: 'Whoever looks around', access: 'suggest' };
  return (await createGuestLink(ctx, here.actor, text.id, input)).url;
}
