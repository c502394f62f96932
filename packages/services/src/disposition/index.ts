export { listRemarks } from './list-remarks.js';
