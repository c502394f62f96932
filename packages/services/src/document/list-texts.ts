import type { Stores } from '@undersigned/db';
import type { DocumentId, MemberActor, Round } from '@undersigned/domain';
import type { Context } from '../context.js';
import { listDocuments, type DocumentLine } from './list.js';

/** One line of the page of texts: what it is, and how far it has come. */
export interface TextLine extends DocumentLine {
  /** The newest round, with how many organisations stand in its list. */
  round: (Round & { signatories: number }) | null;
  /** Of a response: how many answers are ready, of how many. */
  questions: { ready: number; all: number } | null;
}

/** The texts the actor may see with the state of their rounds and questions, newest first. */
export async function listTexts(ctx: Context, actor: MemberActor): Promise<TextLine[]> {
  const { read } = ctx.db;
  const lines = await listDocuments(ctx, actor, actor.coalitionId);
  const rounds = await newestRounds(
    read,
    lines.map(({ document }) => document.id),
  );
  const signatories = await signatoriesOf(read, [...rounds.values()]);
  return Promise.all(
    lines.map(async (line) => {
      const round = rounds.get(line.document.id);
      return {
        ...line,
        round: round ? { ...round, signatories: signatories.get(round.id) ?? 0 } : null,
        questions: line.document.kind === 'response' ? await progressOf(read, line.document.id) : null,
      };
    }),
  );
}

/** The newest round of each text that has one. */
async function newestRounds(read: Stores, ids: DocumentId[]): Promise<Map<DocumentId, Round>> {
  const rounds = await read.round.ofDocuments(ids);
  return new Map(rounds.reverse().map((round) => [round.documentId, round]));
}

async function signatoriesOf(read: Stores, rounds: Round[]): Promise<Map<string, number>> {
  const counted = await read.signOn.countsOf(rounds.map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const { roundId, decision, organisations } of counted) {
    if (decision !== 'sign' && decision !== 'reservation') continue;
    sums.set(roundId, (sums.get(roundId) ?? 0) + organisations);
  }
  return sums;
}

async function progressOf(read: Stores, documentId: DocumentId): Promise<{ ready: number; all: number }> {
  const questions = await read.question.ofDocument(documentId);
  return { ready: questions.filter(({ state }) => state === 'ready').length, all: questions.length };
}
