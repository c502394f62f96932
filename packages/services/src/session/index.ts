export { beginSession, sessionEnd } from './begin.js';
export { chooseActing } from './choose-acting.js';
export { endAllSessions, endSession, listSessions } from './end.js';
export { findSession } from './find.js';
