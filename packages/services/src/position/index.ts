export { askAbout, askAgain } from './ask-again.js';
export { positionPath } from './position-path.js';
export { readPositions, type GonePosition, type PositionedParagraph, type PositionsView } from './read.js';
export { readWordings, type WordedParagraph, type Wording, type WordingsView } from './read-wordings.js';
export { takePosition } from './take.js';
