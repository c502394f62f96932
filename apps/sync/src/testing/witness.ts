import { bodyField } from '@undersigned/editor/schema';
import { readDocument } from '@undersigned/services';
import { expect, vi } from 'vitest';
import { StockClient } from './stock-client.js';
import type { TestServer } from './test-server.js';
import type { testText } from './test-text.js';

/** Ana, who has written one line and stays while others misbehave. */
export interface Witness {
  client: StockClient;
  /** The log is what it was, and so is Ana's page. */
  expectUntouched(): Promise<void>;
  /** What others have rightly written meanwhile belongs to the record too. */
  follows(): Promise<void>;
  /** Ana writes one more line, and it is saved. */
  expectHeard(): Promise<void>;
  close(): void;
}

export async function witnessAt(
  server: TestServer,
  text: Awaited<ReturnType<typeof testText>>,
): Promise<Witness> {
  const client = await StockClient.open(server, text.ana, text.documentId);
  const inLog = async () => {
    const { seq, doc } = await readDocument(server.web, text.documentId);
    return { seq, text: doc.getXmlFragment(bodyField).toJSON() };
  };
  let seq = 1;
  client.write('the text of record');
  await vi.waitFor(async () => expect((await inLog()).seq).toBe(seq));
  let record = client.text;
  return {
    client,
    expectUntouched: async () => {
      expect(await inLog()).toEqual({ seq, text: record });
      expect(client.text).toBe(record);
    },
    follows: async () => {
      const now = await inLog();
      await vi.waitFor(() => expect(client.text).toBe(now.text));
      ({ seq, text: record } = now);
    },
    expectHeard: async () => {
      client.write('still heard');
      seq++;
      record = client.text;
      await vi.waitFor(async () => expect(await inLog()).toEqual({ seq, text: record }), 5_000);
    },
    close: () => client.close(),
  };
}
