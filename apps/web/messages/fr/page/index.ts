import api from './api.json';
import correction from './correction.json';
import edition from './edition.json';
import list from './list.json';
import mandate from './mandate.json';
import notice from './notice.json';
import round from './round.json';
import shell from './shell.json';
import signOn from './signOn.json';
import type { PageMessages } from '../../en/page';

const pageMessages: PageMessages = { api, correction, edition, list, mandate, notice, round, shell, signOn };

export default pageMessages;
