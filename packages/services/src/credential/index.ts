export type { Bearer, Credential } from './credential.js';
export { memberOf } from './member-of.js';
