import api from './api.json';
import correction from './correction.json';
import edition from './edition.json';
import list from './list.json';
import mandate from './mandate.json';
import notice from './notice.json';
import round from './round.json';
import shell from './shell.json';
import signOn from './signOn.json';

/** What the public pages say. Every page language has these words, and no others; see docs/decisions/0032. */
const pageMessages = { api, correction, edition, list, mandate, notice, round, shell, signOn };

export default pageMessages;

/** Keys of the public pages; a catalogue that lacks one does not compile. */
export type PageMessages = typeof pageMessages;
