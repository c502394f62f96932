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
import { requireDocumentActor } from '@/server/session';
import type { ListState } from './components/question-list-form';

/** Adds one question from its form, then leads back to the overview. */
export async function addQuestion(id: string, _before: ActionState, form: FormData): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const state = await actionState(async () => {
    await addQuestions(services(), actor, id as DocumentId, [questionIn(form)]).catch(withoutIndex);
  }, form);
  if (state.kind === 'done') redirect(`/t/${id}`);
  return state;
}

/** Changes a question from its form, then leads back to it. */
export async function editQuestion(
  id: string,
  questionId: string,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id as DocumentId);
  const state = await actionState(async () => {
    const change = { ...questionIn(form), state: textOf(form, 'state') };
    await changeQuestion(services(), actor, questionId as QuestionId, change);
  }, form);
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
  const text = textOf(form, 'text').slice(0, 500_000);
  if (!form.has('confirm')) {
    const { questions, skipped } = parseQuestionList(text);
    return { kind: 'read', text, questions: questions.slice(0, 200), skipped };
  }
  const rows = rowsIn(form);
  const state = await actionState(async () => {
    await addQuestions(services(), actor, id as DocumentId, rows.filter(({ take }) => take).map(asInput));
  });
  if (state.kind === 'done') redirect(`/t/${id}`);
  const message = state.kind === 'refused' ? state.message : '';
  return { kind: 'read', text, questions: rows, skipped: [], message };
}

interface ListRow {
  take: boolean;
  label: string;
  prompt: string;
  limit: number | null;
}

function rowsIn(form: FormData): ListRow[] {
  const rows = Number(textOf(form, 'rows'));
  return Array.from({ length: Number.isInteger(rows) ? Math.min(rows, 200) : 0 }, (_, row) => ({
    take: form.has(`take.${row}`),
    label: textOf(form, `label.${row}`),
    prompt: textOf(form, `prompt.${row}`),
    limit: limitOf(textOf(form, `limit.${row}`)),
  }));
}

const asInput = ({ label, prompt, limit }: ListRow) => ({ label, prompt, limit });

function questionIn(form: FormData) {
  return {
    label: textOf(form, 'label'),
    prompt: textOf(form, 'prompt'),
    limit: limitOf(textOf(form, 'limit')),
    profile: textOf(form, 'profile'),
    ...(form.has('leadOrganisationId')
      ? { leadOrganisationId: textOf(form, 'leadOrganisationId') || null }
      : {}),
  };
}

/** "2 500", "2.500" and "2,500" are all the same limit. */
function limitOf(typed: string): number | null {
  const digits = typed.replace(/[\s.,’']/gu, '');
  return digits === '' ? null : Number(digits);
}

/** The verb takes a list and names the field in it; the form has one question. */
function withoutIndex(error: unknown): never {
  if (!(error instanceof Refused) || !error.refusal.field) throw error;
  throw new Refused({ ...error.refusal, field: error.refusal.field.replace(/^0\./, '') });
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
