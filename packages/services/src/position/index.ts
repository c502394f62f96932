export { readPositions, type PositionedParagraph, type PositionsView } from './read.js';
export { takePosition } from './take.js';
