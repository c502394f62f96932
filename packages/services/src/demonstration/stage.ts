import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { createCoalition } from '../coalition/index.js';
import type { Context } from '../context.js';
import { addPerson, toActor } from '../membership/index.js';
import { createOrganisation } from '../organisation/index.js';
import { demonstrationOrganisations } from './organisations.js';
import { demonstrationPeople, type DemonstrationPersonKey } from './people.js';

const operator = { kind: 'system', name: 'operator' } as const;

/** The coalition with everybody in it; the texts are played on it. */
export interface Stage {
  coalition: Coalition;
  organisation(name: string): Organisation;
  actor(key: DemonstrationPersonKey): MemberActor;
  organisations: Organisation[];
}

/** Makes the coalition, its directory and its people. Throws `Refused` slug_taken when there is one already. */
export async function setStage(ctx: Context, slug: string): Promise<Stage> {
  const coalition = await createCoalition(ctx, operator, {
    name: 'Children on the Move Coalition (demonstration)',
    slug,
  });
  const organisations = new Map<string, Organisation>();
  for (const wanted of demonstrationOrganisations) {
    organisations.set(wanted.name, await createOrganisation(ctx, operator, coalition.id, wanted));
  }
  const organisation = (name: string) => found(organisations.get(name), name);

  const actors = new Map<DemonstrationPersonKey, MemberActor>();
  for (const { key, name, email, role, organisation: actingFor } of demonstrationPeople) {
    const added = await addPerson(ctx, operator, coalition.id, {
      name,
      email,
      role,
      organisationId: organisation(actingFor).id,
    });
    actors.set(key, await toActor(ctx, added.person, added.membership));
  }
  return {
    coalition,
    organisation,
    actor: (key) => found(actors.get(key), key),
    organisations: [...organisations.values()],
  };
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`the demonstration names ${name}, who is not in it`);
  return value;
}
