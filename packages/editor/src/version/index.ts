export { versionField, type VersionContent, type VersionField } from './content.js';
export { lettersOf, lettersWithout, type LetterRun } from './letters.js';
export { mergeDocuments, type MergedDocument } from './merge-documents.js';
export type { Changes } from './merge-words.js';
export { cutWords } from './word-pieces.js';
export { wordLines } from './word-lines.js';
