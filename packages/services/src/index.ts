export { readNews, type News, type NewsPage } from './activity/read-news.js';
export { hearingOf, type Hearing } from './activity/hearing.js';
export { activityPageSchema, readActivity } from './activity/read-activity.js';
export { record } from './activity/record.js';
export { tellingTo, type Telling } from './activity/telling.js';
export { changeCoalition, createCoalition } from './coalition/index.js';
export {
  addComment,
  listComments,
  newReplySchema,
  reopenComment,
  reopenSchema,
  replyToComment,
  resolveComment,
  resolveSchema,
} from './comment/index.js';
export { contextOn, type Context } from './context.js';
export {
  claimsForTicket,
  contentOf,
  createDocument,
  type DocumentForReader,
  type DocumentLine,
  getDocument,
  grantSchema,
  listDocuments,
  movePhase,
  movePhaseSchema,
  newDocumentWithContentSchema,
  readAccessList,
  readContent,
  renameDocument,
  renameSchema,
  requireAccess,
  requireSteering,
  reviewDateSchema,
  setAccess,
  setReviewDate,
  visibleDocuments,
} from './document/index.js';
export {
  appendToLogs,
  compactDocumentLog,
  createDocumentLog,
  DeletedRanges,
  DocumentUnreadable,
  MergedUpdates,
  emptyUpdate,
  openDoor,
  readDocument,
  readDocumentLog,
  releaseDocumentLog,
  type LogRows,
  rescueDocumentLog,
  type AppendOutcome,
  type LogBatch,
  type LogRange,
  type MergedLog,
  type NewUpdate,
  type OpenDoor,
} from './document-log/index.js';
export { listTexts, type TextLine } from './document/list-texts.js';
export { memberOf, type Bearer, type Credential } from './credential/index.js';
export {
  demonstrationLink,
  demonstrationSlug,
  plantDemonstration,
  type DemonstrationPersonKey,
} from './demonstration/index.js';
export { storageFaultOf } from '@undersigned/db';
export { readiness, type Readiness } from './readiness/index.js';
export { messagesIn, sentence } from './message/sentence.js';
export { parseInput } from './refusal/parse-input.js';
export { orRefuse, Refused } from './refusal/refused.js';
export {
  composeMail,
  escapeHtml,
  listMails,
  queueMail,
  readMail,
  type Letter,
  type MailKind,
} from './mail/index.js';
export {
  createLink,
  checkSetUpLink,
  createSetUpLink,
  isSetUp,
  setUp,
  asksForAddress,
  checkSignInLink,
  createSignInLink,
  requestSignIn,
  spendSignInLink,
  type SignInAttempt,
} from './link/index.js';
export {
  actorIn,
  toActor,
  type ActorIn,
  addPerson,
  invitePerson,
  type Added,
  changeRole,
  endMembership,
  listActingPlaces,
  listPeople,
  type ActingPlace,
  type Colleague,
  requireFocalPoint,
  whatNeedsMe,
} from './membership/index.js';
export {
  createOrganisation,
  listOrganisations,
  readOrganisation,
  type Directory,
  type DirectoryEntry,
  type DirectoryFilter,
  updateOrganisation,
  importOrganisations,
  previewImport,
  type ImportChoices,
  type ImportOutcome,
  type ImportPlan,
  type ImportPreview,
  mayKeepLogo,
  readLogo,
  removeLogo,
  setLogo,
  type ShownLogo,
} from './organisation/index.js';
export { eraseOneself, erasePerson, updateProfile } from './person/index.js';
export {
  beginSession,
  sessionEnd,
  chooseActing,
  endAllSessions,
  endSession,
  listSessions,
  findSession,
} from './session/index.js';
export {
  createApiToken,
  createApiTokenFor,
  type NewApiToken,
  listApiTokens,
  personOfToken,
  revokeApiToken,
} from './api-token/index.js';
export {
  addQuestions,
  type Answer,
  answersAsText,
  changeQuestion,
  newQuestionsSchema,
  type QuestionChange,
  questionChangeSchema,
  readAnswers,
  removeQuestion,
  reorderQuestions,
  reorderSchema,
} from './question/index.js';
export {
  checkFingerprint,
  type FingerprintCheck,
  freezeEdition,
  freezeSchema,
  type FreezePreview,
  getEdition,
  listEditions,
  plainTextsOf,
  previewFreeze,
  type PublicEdition,
  reopenForFix,
  sourceOf,
} from './edition/index.js';
export {
  boardData,
  type BoardData,
  changeRound,
  closeDueRounds,
  closeRound,
  createRound,
  type Library,
  type LibraryEntry,
  listRounds,
  openRound,
  publicLibrary,
  publicPageUrl,
  type PublicRound,
  publicRoundBySlug,
  publicTextBySlug,
  publishRound,
  roundSummary,
  type RoundSummary,
  signPageUrl,
} from './round/index.js';
export {
  addSignOn,
  type CheckedLedger,
  checkLedger,
  type Confirmation,
  confirmSignOn,
  denySignOn,
  importSignOns,
  ledgerBySlug,
  ledgerOfRound,
  type LinkedSignOn,
  type ListedSignOn,
  listSignatories,
  listSignOns,
  type PlannedSignOn,
  previewSignOns,
  type SignOnImport,
  type SignOnPlan,
  readSignOnLink,
  recordSignOn,
  signAsMember,
  signatoriesCsv,
  signPublicly,
  type TextRenderer,
  withdrawSignOn,
} from './sign-on/index.js';
export { sendDueMails, type Deliver, type Sending } from './mail/send-due.js';
export { concernsRound, publicEvent } from './round/public-events.js';
