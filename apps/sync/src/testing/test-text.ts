import { createDocument, setAccess } from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import type { TestServer } from './test-server.js';

/** A statement with people at it: Ana and Bram write, Carla comments, Dov reads, Eve may not even see it. */
export async function testText({ web }: TestServer) {
  const { coalition, organisation, member } = await testCoalition(web);
  const bridge = await organisation('Youth Bridge');
  const [writing, commenting, reading] = [
    bridge,
    await organisation('Far Shore'),
    await organisation('Lamp'),
  ];
  const ana = await member('Ana', 'focal-point', null);
  const bram = await member('Bram', 'member', writing);
  const carla = await member('Carla', 'member', commenting);
  const dov = await member('Dov', 'member', reading);
  const eve = await member('Eve', 'member', null);
  const { id } = await createDocument(web, ana, coalition.id, {
    kind: 'statement',
    title: 'Always a child first',
  });
  const grant = (organisationId: string, access: string) =>
    setAccess(web, ana, id, { subject: { organisationId }, access });
  await grant(writing.id, 'edit');
  await grant(commenting.id, 'comment');
  await grant(reading.id, 'view');
  return { coalition, documentId: id, ana, bram, carla, dov, eve, writing, commenting, reading };
}
