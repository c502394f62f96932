import { addPerson, createApiTokenFor, createSignInLink, erasePerson } from '@undersigned/services';
import { command } from '../command.js';
import { withContext } from '../context.js';
import { operator, requireCoalition } from './operator.js';

export const personAdd = command({
  options: { coalition: true, email: true, name: true, organisation: false, role: false },
  run: (place, { coalition: slug, email, name, organisation, role }) =>
    withContext(place, async (ctx) => {
      const { id } = await requireCoalition(ctx, slug);
      const wanted = {
        email,
        name,
        ...(organisation ? { organisationId: organisation } : {}),
        ...(role ? { role } : {}),
      };
      const { person, membership } = await addPerson(ctx, operator, id, wanted);
      return {
        personId: person.id,
        membershipId: membership.id,
        organisationId: membership.organisationId,
        role: membership.role,
      };
    }),
});

export const tokenCreate = command({
  options: { email: true },
  run: (place, { email }) =>
    withContext(place, async (ctx) => {
      const { token } = await createApiTokenFor(ctx, operator, email);
      return { token };
    }),
});

export const signInLink = command({
  options: { email: true },
  run: (place, { email }) =>
    withContext(place, async (ctx) => ({ url: await createSignInLink(ctx, operator, email) })),
});

export const erase = command({
  options: { email: true },
  run: (place, { email }) =>
    withContext(place, async (ctx) => {
      await erasePerson(ctx, operator, email);
      return { erased: true };
    }),
});
