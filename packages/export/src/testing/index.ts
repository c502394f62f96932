export { readPdf, type ReadPdf } from './pdf-reader.js';
export { filesInZip } from './zip-reader.js';
