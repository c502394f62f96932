export { addComment } from './add.js';
export { assignComment, assignSchema } from './assign.js';
export { labelComment, labelSchema } from './label.js';
export { listComments } from './list.js';
export { newReplySchema, replyToComment } from './reply.js';
export { reopenComment, reopenSchema, resolveComment, resolveSchema } from './settle.js';
export { threadPath } from './thread-path.js';
export { listTextReaders } from './text-readers.js';
