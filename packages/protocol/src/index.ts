export {
  closeCodes,
  closeReasonOf,
  endsAccess,
  endsPageOnly,
  type CloseCode,
  type CloseReason,
} from './close-codes.js';
export { documentParameters, documentPath, documentSocketPath, readDocumentPath } from './document-path.js';
export {
  followSchema,
  liveActivity,
  livePath,
  type BoardEvent,
  type Follow,
  type FollowAnswer,
  type LiveActivity,
  type LiveCommands,
  type LiveEvents,
  type LiveRefusal,
} from './live.js';
export {
  encodePause,
  encodeRefusal,
  encodeSaved,
  encodeSync,
  encodeSyncHead,
  encodeUpdate,
  frameRefusals,
  messageTypes,
  pauses,
  readPause,
  readRefusal,
  readSaved,
  syncTypes,
  type FrameRefusal,
  type Pause,
  type Saved,
} from './message.js';
export { organisationTints, presentUser, tintOf, type PresentUser } from './presence.js';
export { protocolVersion } from './version.js';
export { bareStructs, contentKinds, structBits, typeKinds, type Deletion } from './update-layout.js';
