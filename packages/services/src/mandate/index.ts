export { endMandate } from './end.js';
export { giveMandate } from './give.js';
export type { MandateHolder } from './holders.js';
export { listMandates, maySeeMandates, type ListedMandate } from './list.js';
export { ownMandate } from './own.js';
export { topicsKnownTo } from './topics.js';
