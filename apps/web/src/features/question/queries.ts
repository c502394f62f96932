import 'server-only';
import type { MemberActor, OrganisationId, Question } from '@undersigned/domain';
import { listOrganisations, readAnswers, type Answer } from '@undersigned/services';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { documentPage } from '@/features/document/queries';
import { services } from '@/server/context';

/** A response with its questions and answers as of now; "not found" for a text of another kind. */
export const responsePage = cache(async (id: string) => {
  const page = await documentPage(id);
  if (page.document.kind !== 'response') notFound();
  const answers = await readAnswers(services(), page.actor, page.document.id);
  const organisations = await organisationsOf(page.actor);
  const { phase } = page.document;
  const isOpen = phase === 'drafting' || phase === 'review';
  return { ...page, answers, organisations, mayEdit: isOpen && page.access === 'edit' };
});

/** One question of a response with its neighbours. */
export async function questionPage(id: string, questionId: string) {
  const page = await responsePage(id);
  const place = page.answers.findIndex(({ question }) => question.id === questionId);
  const answer = page.answers[place];
  if (!answer) notFound();
  return { ...page, answer, place, before: page.answers[place - 1], after: page.answers[place + 1] };
}

export interface Lead {
  id: OrganisationId;
  name: string;
}

/** Who may lead a question: the organisations of the coalition, by name. */
async function organisationsOf(actor: MemberActor): Promise<Lead[]> {
  const { entries } = await listOrganisations(services(), actor, actor.coalitionId);
  return entries.map(({ organisation: { id, name } }) => ({ id, name }));
}

/** What a question is called on screen: its printed number, or its place where it has none. */
export const calledBy = ({ label, position }: Pick<Question, 'label' | 'position'>): string =>
  label || `#${position}`;

/** The sum of all limits; null when no question has one. */
export function budgetOf(answers: Answer[]): number | null {
  const limits = answers.flatMap(({ question }) => question.limit ?? []);
  return limits.length === 0 ? null : limits.reduce((sum, limit) => sum + limit, 0);
}
