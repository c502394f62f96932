export { compareVersions, comparisonSchema, type ComparedField, type Comparison } from './compare.js';
export { listVersions, type ListedVersion, type VersionList } from './list.js';
export { nameTextNow, nameVersion } from './name.js';
export type { NamedAuthor } from './names.js';
export { readVersion, type AuthoredField, type VersionView } from './read.js';
export { takeVersion } from './take.js';
export { takeDueVersions } from './take-due.js';
export { noteTextVisit, sinceLastVisit, type SinceVisit } from './visit.js';
