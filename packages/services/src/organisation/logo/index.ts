export { readLogo } from './read.js';
export { removeLogo } from './remove.js';
export { setLogo } from './set.js';
export { publicLogos, type ShownLogo } from './shown.js';
