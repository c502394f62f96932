export { temporarySqlite, type TemporaryDatabase } from './temporary-database.js';
