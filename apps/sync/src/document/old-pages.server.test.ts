import { schemaVersion } from '@undersigned/editor/schema';
import { closeCodes, documentParameters, protocolVersion } from '@undersigned/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RawClient } from '../testing/raw-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { witnessAt, type Witness } from '../testing/witness.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let ana: Witness;
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
  ana = await witnessAt(server, text);
});
afterEach(async () => {
  ana.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const pageWith = async (parameters: Record<string, string>) => {
  const ticket = await server.ticketFor(text.bram, text.documentId);
  const query = new URLSearchParams({ ticket, ...parameters });
  return RawClient.at(`${server.url}/sync/${text.documentId}?${query.toString()}`);
};

it.each([
  ['an older schema', { [documentParameters.schema]: String(schemaVersion - 1) }],
  ['a newer schema', { [documentParameters.schema]: String(schemaVersion + 1) }],
  ['an older protocol', { [documentParameters.version]: String(protocolVersion - 1) }],
])(
  'a page with %s is told to load again, and never gets a text it would cut down',
  async (_name, parameters) => {
    const page = await pageWith(parameters);
    await vi.waitFor(() => expect(page.closed).toBe(closeCodes['page-too-old'].code));
    expect(page.frames).toEqual([]);
    await ana.expectUntouched();
  },
);

it('a page of today is let in', async () => {
  const page = await pageWith({
    [documentParameters.version]: String(protocolVersion),
    [documentParameters.schema]: String(schemaVersion),
  });
  await vi.waitFor(() => expect(page.frames.length).toBeGreaterThan(0));
  page.close();
});
