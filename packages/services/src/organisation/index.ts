export { createOrganisation } from './create.js';
export {
  listOrganisations,
  readOrganisation,
  type Directory,
  type DirectoryEntry,
  type DirectoryFilter,
} from './list.js';
export {
  importOrganisations,
  previewImport,
  type ImportChoices,
  type ImportOutcome,
  type ImportPlan,
  type ImportPreview,
} from './import/index.js';
export { publicLogos, readLogo, removeLogo, setLogo, type ShownLogo } from './logo/index.js';
export { updateOrganisation } from './update.js';
export { mayKeepEntry } from './require-own-entry.js';
