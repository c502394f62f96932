export { createCoalition } from './create.js';
