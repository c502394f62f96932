export { readAmendments, takeAmendments, type DraftedAmendments, type TextAmendment } from './read.js';
