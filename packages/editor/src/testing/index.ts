export { asShown } from './as-shown.js';
export { arbitraryDocument, arbitraryWords } from './arbitrary-document.js';
export { headlessEditor, type Editor } from './headless-editor.js';
export { randomEdit, type Choices } from './random-edit.js';
export { randomFrom, someSeed, type Random } from './random.js';
