export { ForkText } from './components/fork-text';
export { SuggestingNotice } from './components/suggesting-notice';
export { UnsentSuggestions } from './components/unsent-suggestions';
export { SuggestionCards } from './components/suggestion-cards';
export { hasKeptFork, useFork } from './use-fork';
export { useMarks, useSuggestionMarks, waitingOf } from './use-suggestion-marks';
export { useSuggestions } from './use-suggestions';
export { blockOf, placeBeside } from './place-beside';
export { besideText, countsOf } from './beside-text';
