export { readiness, type Readiness } from './readiness.js';
