export { addSignOn } from './add.js';
export {
  confirmSignOn,
  denySignOn,
  readSignOnLink,
  type Confirmation,
  type LinkedSignOn,
} from './confirm.js';
export { confirmSecond, denySecond, readSecondLink, type LinkedSecond } from './confirm-second.js';
export { keepApart, mergeSignOns, proposedDoubles, separateSignOn } from './doubles/index.js';
export {
  importSignOns,
  previewSignOns,
  type PlannedSignOn,
  type SignOnImport,
  type SignOnPlan,
} from './import/index.js';
export { checkLedger, ledgerBySlug, ledgerOfRound, type CheckedLedger } from './ledger/index.js';
export { listSignOns, type ListedSignOn } from './list.js';
export type { TextRenderer } from './mail.js';
export { reconfirmAsMember } from './reconfirm.js';
export { recordSignOn } from './record.js';
export { signAsMember } from './sign-as-member.js';
export { listSignatories, signatoryTable, type ListWords } from './signatories.js';
export { signPublicly } from './sign-publicly.js';
export { takeBackVouch, vouchForSignOn } from './vouch.js';
export { withdrawSignOn } from './withdraw.js';
