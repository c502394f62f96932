export { cleanPastedHtml } from './clean-pasted-html.js';
export { htmlToJson, longestHtml } from './html-to-json.js';
export { markdownToJson } from './markdown-to-json.js';
