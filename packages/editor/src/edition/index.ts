export { canonicalForm, canonicalFormVersion } from './canonical.js';
export type { AnsweredQuestion, EditionSource } from './canonical.js';
export { fingerprintOf, groupedFingerprint, readFingerprint, shortFingerprint } from './fingerprint.js';
export { findInvisible, findInvisibleInEdition, findInvisibleInText } from './invisible.js';
export type { InvisibleCharacter, InvisibleKind } from './invisible.js';
export { comparePassages, wordChanges } from './compare.js';
export type { WordChange } from './compare.js';
