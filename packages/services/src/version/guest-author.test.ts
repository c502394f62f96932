import type { DocumentId } from '@undersigned/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createGuestLink, enterAsGuest, makeMember } from '../guest/index.js';
import { addPerson } from '../membership/index.js';
import { erasePerson } from '../person/index.js';
import { decideSuggestion, suggestChanges } from '../suggestion/index.js';
import { testApplyAccepted, testCast, testOpenText } from '../testing/index.js';
import { listVersions, nameTextNow } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let documentId: DocumentId;

beforeEach(async () => {
  cast = await testCast();
  documentId = await testOpenText(cast.test.ctx, cast.ana, 'We stay.');
});
afterEach(() => cast.test.dispose());

const email = 'lucia@red.example';

/** A guest whose words stand in the text, and who has become a member since. */
async function guestBecomesMember(): Promise<void> {
  const { ctx } = cast.test;
  const { url } = await createGuestLink(ctx, cast.ana, documentId, { label: 'Madrid', access: 'suggest' });
  const secret = url.split('/').at(-1) ?? '';
  const guest = await enterAsGuest(ctx, secret, { name: 'Lucía', organisation: 'Red Infancia' });
  const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Every child has a guardian.' }] }];
  const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
  for (const { id } of await suggestChanges(ctx, guest, documentId, { changes })) {
    await decideSuggestion(ctx, cast.ana, id, { kind: 'accept' });
  }
  await testApplyAccepted(ctx);
  await makeMember(ctx, cast.ana, guest.guestLinkId, { email, organisationId: cast.youth.id });
}

const authors = async () => {
  const { versions } = await listVersions(cast.test.ctx, cast.ana, documentId);
  return versions[0]?.shares.map(({ author }) => author);
};

it('a guest who became a member is still the author of their words, until they are erased', async () => {
  const { ctx } = cast.test;
  await guestBecomesMember();
  await nameTextNow(ctx, cast.ana, documentId, { name: 'With a guardian' });
  expect(await authors()).toContainEqual(
    expect.objectContaining({ personName: 'Lucía', organisationName: 'Red Infancia', isGuest: true }),
  );
  await erasePerson(ctx, { kind: 'system', name: 'operator' }, email);
  expect(JSON.stringify(await authors())).not.toContain('Lucía');
  expect(await authors()).toContainEqual(expect.objectContaining({ organisationName: 'Red Infancia' }));
});

it('so is one whose address was known already', async () => {
  const { ctx } = cast.test;
  await addPerson(ctx, cast.ana, cast.coalition.id, { name: 'Lucía M.', email, organisationId: null });
  await guestBecomesMember();
  await nameTextNow(ctx, cast.ana, documentId, { name: 'With a guardian' });
  expect(await authors()).toContainEqual(expect.objectContaining({ personName: 'Lucía' }));
});
