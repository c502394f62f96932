import type { Question } from '@undersigned/domain';
import { answerPage } from './queries';
import type { WriteConfig } from './write-config';
import { Writing } from './writing';

interface Props {
  page: Parameters<typeof answerPage>[0];
  question: Pick<Question, 'id' | 'label' | 'prompt' | 'profile' | 'limit'>;
  restore?: WriteConfig['restore'];
}

/** The answer to one question: its editor with counter, carets and comments. */
export async function AnswerEditor({ page, question, restore }: Props) {
  return <Writing page={await answerPage(page, question, restore)} />;
}
