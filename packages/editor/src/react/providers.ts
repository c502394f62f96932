/**
 * What carries a text between this device and others. They are handed on from here so that every part of the
 * page shares one copy of Yjs; two copies in one page corrupt each other's documents.
 */
export { clearDocument, fetchUpdates, IndexeddbPersistence } from 'y-indexeddb';
export { WebsocketProvider } from 'y-websocket';
export { Doc as YDoc, mergeUpdates } from 'yjs';
export type { Awareness } from 'y-protocols/awareness';
