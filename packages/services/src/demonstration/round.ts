import type { MemberActor, RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { createDocument, movePhase } from '../document/index.js';
import { freezeEdition } from '../edition/index.js';
import { closeRound, createRound, openRound, publishRound } from '../round/index.js';
import { daysAgo, daysAhead } from './clock.js';
import { playRemarks, type DemonstrationRemarks } from './remarks.js';
import { signAll } from './signatures.js';
import type { Stage } from './stage.js';
import { detentionText, detentionTitle } from './text/detention.js';
import { reunificationRemarks, reunificationText, reunificationTitle } from './text/reunification.js';

interface Play {
  title: string;
  language: string;
  body: string;
  writtenDaysAgo: number;
  openedDaysAgo: number;
  closesInDays: number;
  goal: number;
  countriesGoal: number | null;
  topics: string[];
  remarks?: DemonstrationRemarks;
}

/** A statement that organisations are signing now. */
export async function playDetention(ctx: Context, stage: Stage): Promise<void> {
  const play: Play = {
    title: detentionTitle,
    language: 'en',
    body: detentionText,
    writtenDaysAgo: 24,
    openedDaysAgo: 6,
    closesInDays: 8,
    goal: 60,
    countriesGoal: 20,
    topics: ['detention'],
  };
  const roundId = await openedRound(ctx, stage, stage.actor('focalPoint'), play);
  await signAll(ctx, stage, roundId, { from: 4, count: 40, daysAgo: 6, lastingDays: 5.8 });
}

/** A statement that was published with its list, in French. */
export async function playReunification(ctx: Context, stage: Stage): Promise<void> {
  const focalPoint = stage.actor('secondFocalPoint');
  const play: Play = {
    title: reunificationTitle,
    language: 'fr',
    body: reunificationText,
    writtenDaysAgo: 70,
    openedDaysAgo: 45,
    closesInDays: -30,
    goal: 50,
    countriesGoal: null,
    topics: ['family reunification'],
    remarks: reunificationRemarks,
  };
  const roundId = await openedRound(ctx, stage, focalPoint, play);
  await signAll(ctx, stage, roundId, { from: 50, count: 56, daysAgo: 45, lastingDays: 13 });
  await closeRound(daysAgo(ctx, 31), focalPoint, roundId);
  await publishRound(daysAgo(ctx, 30), focalPoint, roundId);
}

async function openedRound(
  ctx: Context,
  stage: Stage,
  focalPoint: MemberActor,
  {
    title,
    language,
    body,
    writtenDaysAgo,
    openedDaysAgo,
    closesInDays,
    goal,
    countriesGoal,
    topics,
    remarks,
  }: Play,
): Promise<RoundId> {
  const { coalition } = stage;
  const document = await createDocument(daysAgo(ctx, writtenDaysAgo), focalPoint, coalition.id, {
    kind: 'statement',
    title,
    language,
    content: { format: 'markdown', body },
  });
  await movePhase(daysAgo(ctx, writtenDaysAgo - 2), focalPoint, document.id, { command: 'ask-for-comments' });
  if (remarks) await playRemarks(ctx, stage, document.id, remarks, writtenDaysAgo - 3);
  const edition = await freezeEdition(daysAgo(ctx, openedDaysAgo, -180), focalPoint, document.id);
  const round = await createRound(daysAgo(ctx, openedDaysAgo, -90), focalPoint, edition.id, {
    closesAt: daysAhead(ctx, closesInDays),
    policy: { goal, countriesGoal, topics },
  });
  await openRound(daysAgo(ctx, openedDaysAgo), focalPoint, round.id);
  return round.id;
}
