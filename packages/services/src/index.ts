export { record } from './activity/record.js';
export { createCoalition } from './coalition/index.js';
export { contextOn, type Context } from './context.js';
export {
  appendToLogs,
  compactDocumentLog,
  createDocumentLog,
  DocumentUnreadable,
  emptyUpdate,
  openDoor,
  readDocument,
  readDocumentLog,
  type AppendOutcome,
  type LogBatch,
  type LogRange,
  type MergedLog,
  type NewUpdate,
  type OpenDoor,
} from './document-log/index.js';
export { memberOf, type Bearer, type Credential } from './credential/index.js';
export { createOrganisation } from './organisation/index.js';
export { actorIn, toActor, type ActorIn } from './membership/actor-in.js';
export { messagesIn, sentence } from './message/sentence.js';
export { parseInput } from './refusal/parse-input.js';
export { orRefuse, Refused } from './refusal/refused.js';
export { composeMail, escapeHtml, listMails, queueMail, readMail, type Letter, type MailKind } from './mail/index.js';
