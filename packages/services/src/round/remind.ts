import type { Transaction } from '@undersigned/db';
import {
  idSchema,
  isAwaited,
  isOpen,
  plannedReminders,
  takesSignOns,
  wallTimeOf,
  type Actor,
  type OrganisationStanding,
  type PlannedReminder,
  type Reminder,
  type Round,
  type RoundId,
  type SystemActor,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { withText, type PublicRoundOfText } from '../sign-on/mail.js';
import { mailReminder } from './mail.js';
import { reachablePeople } from './people.js';
import { requireOwnRound, requireRound } from './require-round.js';
import { lastReminder, standingsIn, undecided } from './standings.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };

/** An organisation is reminded by hand once a day at most. */
const pauseMs = 20 * 60 * 60_000;

const remindSchema = z.strictObject({
  organisationIds: z.array(idSchema('organisation')).min(1).max(2_000),
  /** Made by the page that asks, so that a second press is the same reminder. */
  key: z.string().min(8).max(80),
});

/**
 * Reminds exactly these organisations, as far as they have not decided and have not been reminded within the last day;
 * gives how many it wrote to. At night and on days of rest the mails wait for the next morning of the round's zone, and
 * who decides meanwhile gets none.
 * For focal points. Throws `Refused` not_found, forbidden, bad_input, round_closed, round_not_yet_open, and
 * reminded_lately when nobody is left to write to.
 */
export async function remindOrganisations(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  input: unknown,
): Promise<number> {
  const wanted = parseInput(remindSchema, input);
  return ctx.db.transact(async (tx) => {
    const { round } = await requireOwnRound(tx, actor, roundId);
    orRefuse(takesSignOns(round, ctx.now()));
    const reminders = await tx.reminder.ofRound(roundId);
    const key = `by hand ${wanted.key}`;
    const before = reminders.find((reminder) => reminder.key === key);
    if (before) return before.organisationIds.length;
    const since = ctx.now().getTime() - pauseMs;
    const due = undecided(await standingsIn(tx, round)).filter(
      (each) =>
        wanted.organisationIds.includes(each.organisationId) &&
        (lastReminder(reminders, each)?.getTime() ?? 0) <= since,
    );
    const found = await withText(tx, round);
    const sentBy = actor.kind === 'member' ? actor.membershipId : null;
    const reminded = await send(ctx, tx, found, due, { key, sentBy });
    if (reminded.length === 0) throw Refused.because('reminded_lately');
    await note(ctx, tx, actor, found, reminded.length, 'person');
    return reminded.length;
  });
}

/**
 * Sends what the plans of open rounds ask for now, and gives how many reminders went out. Called by a timer, as often
 * as it likes and by several processes: each goes out once. Of several that fell due while nobody was running, the
 * last is sent; a day in which the round was silent is not made up for by two mails.
 */
export async function remindDue(ctx: Context): Promise<number> {
  let sent = 0;
  for (const round of await ctx.db.read.round.open()) {
    const due = plannedReminders(round, round.policy.reminders).filter(({ at }) => at <= ctx.now());
    const last = due.at(-1);
    if (last && (await remindByPlan(ctx, round, last))) sent++;
  }
  return sent;
}

/** A deadline that moves by some hours gives the plan a reminder whose morning was that of one already sent. */
async function remindByPlan(ctx: Context, { id }: Round, { key, at }: PlannedReminder): Promise<boolean> {
  const known = await ctx.db.read.reminder.ofRound(id);
  if (known.some((reminder) => reminder.key === key)) return false;
  if (known.some(({ sentBy, sentAt }) => sentBy === null && sentAt >= at)) return false;
  return ctx.db.transact(async (tx) => {
    const { round } = await requireRound(tx, schedule, id);
    if (!isOpen(round, ctx.now())) return false;
    const found = await withText(tx, round);
    const today = wallTimeOf(ctx.now(), round.timeZone).slice(0, 10);
    const due = undecided(await standingsIn(tx, round)).filter((each) => !isAwaited(each, today));
    const reminded = await send(ctx, tx, found, due, { key, sentBy: null });
    if (reminded.length > 0) await note(ctx, tx, schedule, found, reminded.length, 'plan');
    return reminded.length > 0;
  });
}

/** Queues the mails and writes down the reminder; gives the organisations that have somebody to write to. */
async function send(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  to: OrganisationStanding[],
  { key, sentBy }: Pick<Reminder, 'key' | 'sentBy'>,
): Promise<OrganisationStanding[]> {
  const { round, document } = found;
  const people = await reachablePeople(tx, document.coalitionId);
  const reached = to.filter(({ organisationId }) => people.has(organisationId));
  const organisationIds = reached.map(({ organisationId }) => organisationId);
  const reminder: Reminder = { roundId: round.id, key, sentAt: ctx.now(), sentBy, organisationIds };
  if (!(await tx.reminder.insert(reminder))) return [];
  for (const standing of reached) {
    const invitation = await tx.invitation.ofOrganisation(round.id, standing.organisationId);
    if (!invitation) continue;
    for (const each of people.get(standing.organisationId) ?? []) {
      await mailReminder(ctx, tx, found, invitation, each, { key, standing });
    }
  }
  return reached;
}

async function note(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: PublicRoundOfText,
  organisations: number,
  by: 'plan' | 'person',
): Promise<void> {
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'round.reminded', roundId: round.id, organisations, by },
  });
}
