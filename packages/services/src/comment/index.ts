export { addComment } from './add.js';
export { listComments } from './list.js';
export { newReplySchema, replyToComment } from './reply.js';
export { reopenComment, reopenSchema, resolveComment, resolveSchema } from './settle.js';
