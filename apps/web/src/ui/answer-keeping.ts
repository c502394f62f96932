import { createContext } from 'react';

/** What an action answers, as far as anybody is told of it. */
export interface Answer {
  kind: string;
  message?: string;
}

/** Takes the answer to a form that cannot show it itself; without a keeper around the form nobody does. */
export const AnswerKeeping = createContext<(answer: Answer) => void>(() => {});
