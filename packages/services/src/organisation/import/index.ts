export { importOrganisations, type ImportChoices, type ImportOutcome } from './import.js';
export type { ImportPlan } from './plan.js';
export { previewImport, type ImportPreview } from './preview.js';
