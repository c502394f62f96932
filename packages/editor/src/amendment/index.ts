export { targetPartKinds } from './amendment.js';
export type { Amendment, AmendmentTarget, TargetPart } from './amendment.js';
export { amendmentsOf, type AmendmentSource } from './amendments.js';
