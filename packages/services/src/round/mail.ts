import type { Transaction } from '@undersigned/db';
import {
  formatDayOf,
  formatMoment,
  writingMoment,
  type InterfaceLanguage,
  type Invitation,
  type OrganisationStanding,
  type Round,
  type RoundPolicy,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { plainTextsOf, sourceOf } from '../edition/source.js';
import { createLink } from '../link/create.js';
import { queueMail } from '../mail/index.js';
import { textBody } from '../mail/text-body.js';
import { withText, type PublicRoundOfText } from '../sign-on/mail.js';
import { signPageUrl } from './get.js';
import { focalPoints, type Reachable } from './people.js';
import { movedFrom, undecidedKey } from './undecided-mail.js';

/** The deadline may move; what a personal link may still do is asked of the round. */
const minutesAfterClosing = 60 * 24 * 60;

/** Whom a personal link is for: an invitation, and the member of its organisation to whom it was mailed. */
export const invitationSubject = (invitation: Pick<Invitation, 'id'>, { membership }: Reachable): string =>
  `${invitation.id} ${membership.id}`;

/** Asks one person of an organisation to decide: the text is in the mail, and the link is theirs alone. */
export async function mailInvitation(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  invitation: Invitation,
  to: Reachable,
  organisationName: string,
): Promise<void> {
  const { round, edition, coalition } = found;
  const { person } = to;
  await queueMail(ctx, tx, {
    kind: 'roundInvitation',
    key: `invitation:${invitation.id}:${person.id}`,
    to: person.email,
    fromName: coalition.name,
    language: person.language,
    values: { ...namesOf(found, person.language), organisation: organisationName },
    body: { ...textBody(plainTextsOf(sourceOf(edition))), language: edition.language },
    url: await personalUrl(ctx, tx, round, invitation, to),
  });
}

/** What a reminder says beside its names. */
export interface ReminderMail {
  /** Says which reminder it is: one goes out once. */
  key: string;
  standing: OrganisationStanding;
}

/** Reminds one person for one organisation, by day; what it says follows how far that has come. */
export async function mailReminder(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  invitation: Invitation,
  to: Reachable,
  { key: which, standing }: ReminderMail,
): Promise<void> {
  const { person } = to;
  await queueMail(ctx, tx, {
    kind: 'roundReminder',
    key: undecidedKey({ kind: 'reminder', round: found.round, invitation, standing, to, which }),
    to: person.email,
    fromName: found.coalition.name,
    language: person.language,
    values: {
      ...namesOf(found, person.language),
      organisation: standing.name,
      standing: standing.standing,
      expected: standing.expectedOn ? formatDayOf(standing.expectedOn, person.language) : 'none',
    },
    url: await personalUrl(ctx, tx, found.round, invitation, to),
    notBefore: writingMoment(ctx.now(), found.round),
  });
}

/** Tells who has still to decide that the deadline was moved; by day. */
export async function mailDeadlineMoved(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  invitation: Invitation,
  to: Reachable,
  { standing, from }: { standing: OrganisationStanding; from: Date },
): Promise<void> {
  const { round, coalition } = found;
  const { person } = to;
  await queueMail(ctx, tx, {
    kind: 'deadlineMoved',
    key: undecidedKey({
      kind: 'deadline',
      round,
      invitation,
      standing,
      to,
      which: movedFrom(from, ctx.now()),
    }),
    to: person.email,
    fromName: coalition.name,
    language: person.language,
    values: {
      ...namesOf(found, person.language),
      organisation: standing.name,
      before: formatMoment(from, { timeZone: round.timeZone, locale: person.language }),
    },
    url: await personalUrl(ctx, tx, round, invitation, to),
    notBefore: writingMoment(ctx.now(), round),
  });
}

/** Tells the focal points that a text was not published by itself, because the round has not reached what it wanted. */
export async function mailHeldBack(
  ctx: Context,
  tx: Transaction,
  round: Round,
  numbers: Pick<RoundPolicy, 'goal' | 'countriesGoal'> & { signatories: number; countries: number },
): Promise<void> {
  const found = await withText(tx, round);
  const { document, coalition } = found;
  for (const person of await focalPoints(tx, document.coalitionId)) {
    await queueMail(ctx, tx, {
      kind: 'roundHeldBack',
      key: `held-back:${round.id}:${person.id}`,
      to: person.email,
      fromName: coalition.name,
      language: person.language,
      values: {
        ...namesOf(found, person.language),
        ...numbers,
        goal: numbers.goal ?? 0,
        countriesGoal: numbers.countriesGoal ?? 0,
      },
      url: `${ctx.baseUrl}/t/${document.id}/publish`,
    });
  }
}

const namesOf = ({ round, edition, coalition }: PublicRoundOfText, locale: InterfaceLanguage) => ({
  title: edition.title,
  coalition: coalition.name,
  until: formatMoment(round.closesAt, { timeZone: round.timeZone, locale }),
});

/** A link of the person's own, which opens a page with buttons and changes nothing by itself. */
async function personalUrl(
  ctx: Context,
  tx: Transaction,
  round: Round,
  invitation: Invitation,
  to: Reachable,
): Promise<string> {
  const untilClosing = Math.max(0, round.closesAt.getTime() - ctx.now().getTime()) / 60_000;
  const minutes = Math.ceil(untilClosing) + minutesAfterClosing;
  const subject = invitationSubject(invitation, to);
  const { secret } = await createLink(ctx, tx, { purpose: 'invitation', subject, minutes });
  return `${signPageUrl(ctx, round)}/for/${secret}?lang=${to.person.language}`;
}
