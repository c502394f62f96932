export { importSignOns, previewSignOns, type SignOnImport, type SignOnPlan } from './import.js';
export type { PlannedSignOn } from './plan.js';
