export { targetPartKinds } from './amendment.js';
export type { Amendment, AmendmentTarget, TargetPart } from './amendment.js';
export { amendmentsOf, amendmentsOfEach, type AmendedText, type AmendmentSource } from './amendments.js';
