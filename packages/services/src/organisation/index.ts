export { createOrganisation } from './create.js';
