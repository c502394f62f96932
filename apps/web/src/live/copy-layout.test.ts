import type { DocumentId, PersonId } from '@undersigned/domain';
import { expect, it } from 'vitest';
import { copyName, readCopyName } from './copy-layout';

const personId = 'per_one' as PersonId;
const documentId = 'doc_one' as DocumentId;

it('names a copy after its person and its text, and reads the name again', () => {
  expect(readCopyName(copyName(personId, documentId))).toEqual({ personId, documentId });
  for (const other of [
    '',
    'other:per_one:doc_one',
    'undersigned:per_one',
    'undersigned:per_one:doc_one:probe',
  ]) {
    expect(readCopyName(other)).toBeNull();
  }
});
