export { checkLists, type CheckedLists } from './check.js';
export { addEdition, contentNow, leavingList, newestEdition } from './edition.js';
export { pendingListEdition, publishListEdition, type PendingEdition } from './publish.js';
export { listEditionHistory, readEdition, type ReadEdition } from './read.js';
