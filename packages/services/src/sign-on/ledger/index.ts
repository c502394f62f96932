export { checkLedger, type CheckedLedger } from './check.js';
export { enterInLedger, restateInLedger, type LedgerReceipt } from './enter.js';
export { ledgerBySlug, ledgerOfRound } from './publish.js';
