import moment from './moment.json';
import shell from './shell.json';

const messages = { moment, shell };

export default messages;
