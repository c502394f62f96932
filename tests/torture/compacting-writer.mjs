// Writes words into the log of a text and compacts it after every third, for ever, and says each word once it is
// on the disk: node compacting-writer.mjs FILE DOCUMENT ROUND
import { openDatabase } from '@undersigned/db';
import { appendToLogs, compactDocumentLog, contextOn, readDocument } from '@undersigned/services';
import * as Y from 'yjs';

const [file, documentId, round] = process.argv.slice(2);
const ctx = contextOn(openDatabase({ engine: 'sqlite', file }), { baseUrl: '', syncUrl: '' });
const { doc, seq: head } = await readDocument(ctx, documentId);
for (let n = 1; ; n++) {
  const before = Y.encodeStateVector(doc);
  const word = `<r${round}.n${n}>`;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(word)]);
  doc.getXmlFragment('body').push([paragraph]);
  const bytes = Y.encodeStateAsUpdate(doc, before);
  const update = { seq: head + n, personId: null, organisationId: null, bytes };
  await appendToLogs(ctx, [{ documentId, updates: [update], claims: [] }]);
  process.stdout.write(`${word}\n`);
  if (n % 3 === 0) await compactDocumentLog(ctx, documentId);
}
