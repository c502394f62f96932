export { composeMail, type MailContents, type MailKind } from './compose.js';
export { escapeHtml } from './layout.js';
export { listMails, readMail } from './list.js';
export { queueMail, type Letter } from './queue.js';
