export { applyChange } from './apply.js';
export { changePlacer, placeChange, type Paragraph, type PlacedChange } from './place.js';
export { previewChange } from './preview.js';
export { checkChange } from './read-change.js';
export { suggestBlocks, suggestForQuote, suggestRemoval, suggestWords } from './suggest.js';
