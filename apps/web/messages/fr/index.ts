import shell from './shell.json';

const messages = { shell };

export default messages;
