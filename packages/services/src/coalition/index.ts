export { changeCoalition } from './change.js';
export { createCoalition } from './create.js';
