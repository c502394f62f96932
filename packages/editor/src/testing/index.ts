export { arbitraryDocument, arbitraryWords } from './arbitrary-document.js';
