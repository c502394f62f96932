export { countUnread, listNotices } from './list.js';
export { mailDueNotices } from './mail-due.js';
export { mailDueGuests } from './mail-guests.js';
export { beginNotices, makeNotices } from './make.js';
export { markNoticesRead } from './mark-read.js';
export { noticeSentence } from './sentence-of.js';
export { changeNoticeSetting, isQuietAbout, readNoticeSetting, setQuietAbout } from './setting.js';
export type { ToldNotice } from './tell.js';
export { readUnsubscribeLink, unsubscribe, type UnsubscribeLink } from './unsubscribe.js';
