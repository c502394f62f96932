import type { Question } from '@undersigned/domain';
import { documentPage } from '../queries';
import { answerPage } from './queries';
import { Writing } from './writing';

interface Props {
  documentId: string;
  question: Pick<Question, 'id' | 'label' | 'prompt' | 'profile' | 'limit'>;
}

/** The answer to one question: its editor with counter, carets and comments. */
export async function AnswerEditor({ documentId, question }: Props) {
  return <Writing page={await answerPage(await documentPage(documentId), question)} />;
}
