export { boardData, type BoardColumn, type BoardData } from './board.js';
export { changeRound } from './change.js';
export { runDueRounds } from './run-due.js';
export { closeRound } from './close.js';
export { createRound } from './create.js';
export { listRounds, publicPageUrl, roundSummary, signPageUrl, type RoundSummary } from './get.js';
export { publicLibrary, type Library, type LibraryEntry } from './library.js';
export { openRound } from './open.js';
export {
  publicRoundBySlug,
  publicRoundOfSlug,
  publicTextBySlug,
  roundBehindLink,
  type PublicRound,
  type PublicRoundOfSlug,
  type PublishedText,
  type Reading,
} from './public.js';
export { publishRound } from './publish.js';
export {
  readInvitationLink,
  signByInvitation,
  stepByInvitation,
  type LinkedInvitation,
} from './by-invitation.js';
export { remindDue, remindOrganisations } from './remind.js';
export { roundStandings, type RoundStanding, type RoundStandings } from './standings.js';
export { noteSeen, stepInvitation } from './step.js';
