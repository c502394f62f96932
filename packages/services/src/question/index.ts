export { addQuestions, newQuestionsSchema } from './add.js';
export { changeQuestion, questionChangeSchema, removeQuestion, type QuestionChange } from './change.js';
export { answersAsText, readAnswers, type Answer } from './read-answers.js';
export { reorderQuestions, reorderSchema } from './reorder.js';
