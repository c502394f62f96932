export { WordsForm } from './components/words-form';
export { keepDraft, readDraft } from './draft-store';
export { useSignature } from './use-signature';
export { nearby, mostBeside } from './nearby';
export { useInView, type InView } from './use-in-view';
export { CommentMargin, focusThread } from './components/comment-margin';
export { highlightsOf } from './use-placed-threads';
export { threadsShownFirst, useCommentDesk, type CommentDesk } from './use-comment-desk';
