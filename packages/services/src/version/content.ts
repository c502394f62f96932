import { gunzipSync, gzipSync } from 'node:zlib';
import type { Stores } from '@undersigned/db';
import type { Document } from '@undersigned/domain';
import { answerField, bodyField, versionField, type VersionContent } from '@undersigned/editor/schema';
import type { Doc } from 'yjs';

/** What a version of this text keeps when the text is what lies in `ydoc`. */
export async function versionContentOf(
  stores: Pick<Stores, 'question'>,
  document: Document,
  ydoc: Doc,
): Promise<VersionContent> {
  const { title, language, kind } = document;
  if (kind !== 'response') {
    return { title, language, fields: [versionField(ydoc, { field: bodyField, label: '', prompt: '' })] };
  }
  const questions = await stores.question.ofDocument(document.id);
  return {
    title,
    language,
    fields: questions.map(({ id, label, prompt }) =>
      versionField(ydoc, { field: answerField(id), label, prompt }),
    ),
  };
}

export const packed = (content: VersionContent): Uint8Array => gzipSync(JSON.stringify(content));

/** Whether these bytes keep exactly this. */
export const holds = (bytes: Uint8Array, content: VersionContent): boolean =>
  gunzipSync(bytes).toString('utf8') === JSON.stringify(content);

/** The cast is safe because `takeVersion` alone writes versions, and writes this. */
export const unpacked = (bytes: Uint8Array): VersionContent =>
  JSON.parse(gunzipSync(bytes).toString('utf8')) as VersionContent;
