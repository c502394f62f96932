export {
  giveBackSuggestion,
  settleApplications,
  waitingChanges,
  type Application,
  type WaitingChange,
} from './apply.js';
export { decideSuggestion, decideSuggestions, suggestionsDecisionSchema } from './decide.js';
export { listSuggestions, type ListedSuggestion } from './list.js';
export { mergeSuggestions } from './merge.js';
export { requireSuggester } from './require-suggestion.js';
export { suggestAddition, suggestForWords, suggestRemoval } from './suggest-by-script.js';
export { suggestChanges } from './suggest.js';
export { endSupport, supportSuggestion } from './support.js';
export { withdrawSuggestion } from './withdraw.js';
