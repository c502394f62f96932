import type * as Y from 'yjs';
import type { DocumentJson } from '../schema/document-json.js';
import { fragmentToJson } from '../ydoc.js';
import { lettersOf, type LetterRun } from './letters.js';

/** One shared type of a text as a version keeps it; label and prompt are those of a question, empty otherwise. */
export interface VersionField {
  field: string;
  label: string;
  prompt: string;
  body: DocumentJson;
  letters: LetterRun[];
}

/** The words of a version, complete in themselves: nothing of the log is needed to read them. */
export interface VersionContent {
  title: string;
  language: string;
  fields: VersionField[];
}

export const versionField = (
  ydoc: Y.Doc,
  { field, label, prompt }: Pick<VersionField, 'field' | 'label' | 'prompt'>,
): VersionField => ({
  field,
  label,
  prompt,
  body: fragmentToJson(ydoc, field),
  letters: lettersOf(ydoc, field),
});
