import { withWords } from '@/i18n/with-words';
import { KeptWordsPanel } from './kept-words-panel';

/** The panel of words that were kept on this device, with its words. */
export const KeptWords = withWords(['shell.keptWords'], KeptWordsPanel);
