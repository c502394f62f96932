export { CommentMargin, focusThread } from './components/comment-margin';
export { useCommentDesk, type CommentDesk } from './use-comment-desk';
