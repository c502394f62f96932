export type { DocumentClient } from './document/client-store.js';
export type { LogOutcome } from './document/log-append.js';
export type { DocumentSnapshot, LoggedUpdate } from './document/log-store.js';
export type { Database, Transaction } from './engine/database.js';
export { storageFaultOf, type StorageFault } from './engine/storage-fault.js';
export type { DocumentStretch } from './version/stretch-store.js';
export type { Stores } from './engine/stores.js';
export { databaseLocation, openDatabase, type DatabaseLocation } from './open-database.js';
