export { checkFingerprint, type FingerprintCheck, type PublicEdition } from './check.js';
export { freezeEdition, freezeSchema } from './freeze.js';
export { getEdition, listEditions } from './get.js';
export { previewFreeze, type FreezePreview } from './preview.js';
export { reopenForFix } from './reopen.js';
export { plainTextsOf, sourceOf } from './source.js';
