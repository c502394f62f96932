export { AnswerEditor } from './answer-editor';
export { WriteEditor } from './write-editor';
