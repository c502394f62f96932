export { createOrganisation } from './create.js';
export {
  listOrganisations,
  readOrganisation,
  type Directory,
  type DirectoryEntry,
  type DirectoryFilter,
} from './list.js';
export { updateOrganisation } from './update.js';
