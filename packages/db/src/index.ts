export type { Database, Transaction } from './engine/database.js';
export type { Stores } from './engine/stores.js';
export { databaseLocation, openDatabase, type DatabaseLocation } from './open-database.js';
