'use server';

import { parseQuestionList, type DocumentId, type QuestionId } from '@undersigned/domain';
import {
  addQuestions,
  changeQuestion,
  readAnswers,
  Refused,
  removeQuestion,
  reorderQuestions,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { seenIn } from '@/server/seen-in';
import { requireDocumentActor } from '@/server/session';
import { tickedIn } from '@/ui/ticks';
import type { ListState } from './components/question-list-form';
import { fieldOfRefusal, questionInput, rowInput, textOf } from './question-input';

/** Adds one question from its form, then leads back to the overview. */
export async function addQuestion(id: string, _before: ActionState, form: FormData): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const state = await actionState(async () => {
    await addQuestions(services(), actor, id as DocumentId, [questionInput(form)]).catch(
      namingFields((field) => field.replace(/^0\./, '')),
    );
  }, form);
  if (state.kind === 'done') redirect(`/t/${id}`);
  return state;
}

/** Changes a question from its form, but for what others changed since it was made, then leads back to it. */
export async function editQuestion(
  id: string,
  questionId: string,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const state = await actionState(async () => {
    const read = (from: FormData) => ({ ...questionInput(from), state: textOf(from, 'state') });
    await changeQuestion(services(), actor, questionId as QuestionId, read(form), seenIn(form, read));
  }, form);
  // Also after a conflict: the form then shows, and sends back, what stands now.
  revalidatePath(`/t/${id}`, 'layout');
  if (state.kind === 'done') redirect(`/t/${id}/q/${questionId}`);
  return state;
}

/** Says how far an answer is: takes `state`. */
export async function setQuestionState(
  id: string,
  questionId: string,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const t = await getTranslations('question.page');
  const state = await actionState(async () => {
    await changeQuestion(services(), actor, questionId as QuestionId, { state: textOf(form, 'state') });
    return t('stateSaved');
  }, form);
  revalidatePath(`/t/${id}`, 'layout');
  return state;
}

/** Takes a question off the list, then leads back to the overview. */
export async function dropQuestion(id: string, questionId: string): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const state = await actionState(() => removeQuestion(services(), actor, questionId as QuestionId));
  if (state.kind === 'done') redirect(`/t/${id}`);
  return state;
}

/** Moves one question by one place: takes `move` ("up qst_…") and `order`, the list as it was on the screen. */
export async function moveQuestion(id: string, _before: ActionState, form: FormData): Promise<ActionState> {
  const documentId = id as DocumentId;
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('question');
  const [way, questionId = ''] = textOf(form, 'move').split(' ');
  const questionIds = textOf(form, 'order').split(' ');
  const from = questionIds.indexOf(questionId);
  const to = way === 'up' ? from - 1 : from + 1;
  const state = await actionState(async () => {
    if (from < 0 || to < 0 || to >= questionIds.length) throw Refused.because('conflict');
    questionIds.splice(to, 0, ...questionIds.splice(from, 1));
    await reorderQuestions(services(), actor, documentId, { questionIds });
    const answers = await readAnswers(services(), actor, documentId);
    const moved = answers.find(({ question }) => question.id === questionId);
    const label = moved?.question.label || String(to + 1);
    return t('moved', { label, place: to + 1, all: questionIds.length });
  });
  revalidatePath(`/t/${id}`, 'layout');
  return state;
}

/** Reads a pasted list (`text`) and shows what was found; with `confirm` adds what is ticked. */
export async function takeList(id: string, _before: ListState, form: FormData): Promise<ListState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const text = textOf(form, 'text').replaceAll('\r\n', '\n').slice(0, 500_000);
  const { questions, skipped } = parseQuestionList(text);
  const list = { text, questions: questions.slice(0, 200), skipped };
  if (!form.has('confirm')) return { kind: 'read', ...list };
  const rows = tickedIn(form, 'take');
  const state = await actionState(async () => {
    const wanted = rows.map((row) => rowInput(form, row));
    await addQuestions(services(), actor, id as DocumentId, wanted).catch(
      namingFields((field) => fieldOfRefusal(field, rows)),
    );
  }, form);
  if (state.kind !== 'refused') redirect(`/t/${id}`);
  return { ...state, ...list };
}

/** The verb takes a list and names the field in it, which is called something else in the form. */
const namingFields =
  (fieldOf: (field: string) => string) =>
  (error: unknown): never => {
    if (!(error instanceof Refused) || !error.refusal.field) throw error;
    throw new Refused({ ...error.refusal, field: fieldOf(error.refusal.field) });
  };
