export { applyChange } from './apply.js';
export { forkChanges, type ForkChange } from './fork-changes.js';
export { changesOfFork, suggestForkChange } from './from-fork.js';
export { Fork, keptWith } from './fork.js';
export { keptChanges } from './kept-changes.js';
export { changePlacer, placeChange, type Paragraph, type PlacedChange } from './place.js';
export { previewChange } from './preview.js';
export { checkChange } from './read-change.js';
export { suggestBlocks, suggestForQuote, suggestRemoval, suggestWords } from './suggest.js';
