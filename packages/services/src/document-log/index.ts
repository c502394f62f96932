export { appendToLogs, type AppendOutcome, type LogBatch, type NewUpdate } from './append.js';
export { compactDocumentLog } from './compact.js';
export { createDocumentLog } from './create.js';
export { DeletedRanges } from './deleted-ranges.js';
export { MergedUpdates } from './merged-updates.js';
export { openDoor, type OpenDoor } from './open-door.js';
export { emptyUpdate, readDocument, readDocumentLog, type LogRange, type MergedLog } from './read.js';
export { rescueDocumentLog, type RescuedLog } from './rescue.js';
export { DocumentUnreadable } from './unreadable.js';
