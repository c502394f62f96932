export { keepApart } from './keep-apart.js';
export { mergeSignOns } from './merge.js';
export { proposedDoubles } from './propose.js';
export { separateSignOn } from './separate.js';
