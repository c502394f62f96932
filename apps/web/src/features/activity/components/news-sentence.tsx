import type { Event, InterfaceLanguage } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { formatDayOf, formatMoment } from '@/ui/moment';
import type { NewsGroup } from '../group-news';

interface Props {
  group: NewsGroup;
  /** The zone of dates that carry none of their own. */
  timeZone: string;
}

/** What happened, as a sentence. A new kind of event is a compile error here until it has its words. */
export async function NewsSentence({ group, timeZone }: Props) {
  const t = await getTranslations('activity');
  const locale = await getLocale();
  const { activity, title, whom } = group.newest;
  const given = {
    who: whoDid(t, group),
    whom: whom ?? t('somebody'),
    title: shortTitle(title ?? ''),
    count: group.count,
    b: (words: ReactNode) => <strong className="font-semibold">{words}</strong>,
    text: (words: ReactNode) =>
      activity.documentId ? <Link href={`/t/${activity.documentId}`}>{words}</Link> : words,
  };
  return <>{sentenceOf(t, activity.event, given, group, { locale, timeZone })}</>;
}

const longestTitle = 80;

/** A title that leaves room for the sentence around it, cut between words. */
function shortTitle(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`;
}

type Translate = Awaited<ReturnType<typeof getTranslations<'activity'>>>;
type Given = Parameters<Translate['rich']>[1] & { who: string; whom: string; title: string; count: number };

function whoDid(t: Translate, { newest: { who, activity } }: NewsGroup): string {
  if (!who) return activity.actor.kind === 'member' ? t('formerMember') : t('undersigned');
  const { personName: person, organisationName: organisation } = who;
  if (activity.actor.kind === 'guest') return t('whoAsGuest', { person, organisation: organisation ?? '' });
  return organisation ? t('whoFor', { person, organisation }) : person;
}

function sentenceOf(
  t: Translate,
  event: Event,
  given: Given,
  { organisations }: NewsGroup,
  dated: { locale: InterfaceLanguage; timeZone: string },
): ReactNode {
  const moment = (iso: string, timeZone = dated.timeZone) =>
    formatMoment(new Date(iso), { timeZone, locale: dated.locale });
  switch (event.type) {
    case 'coalition.created':
    case 'coalition.changed':
    case 'organisation.added':
    case 'organisation.changed':
      return t.rich(event.type, { ...given, name: event.name });
    case 'organisations.imported': {
      const { added, merged, refused } = event;
      return t.rich(event.type, { ...given, added, merged, refused });
    }
    case 'membership.began':
    case 'membership.role-changed':
      return t.rich(event.type, { ...given, role: selectable(event.role) });
    case 'mandate.given':
    case 'mandate.ended': {
      const { organisationName: organisation, topics } = event;
      return t.rich(event.type, { ...given, organisation, topics: topics.join(', ') });
    }
    case 'membership.ended':
    case 'session.began':
    case 'session.ended':
    case 'api-token.created':
    case 'api-token.revoked':
    case 'person.changed':
    case 'person.erased':
    case 'guest-link.revoked':
    case 'guest.entered':
    case 'guest.became-member':
    case 'comment.added':
    case 'comment.replied':
    case 'comment.reopened':
    case 'comment.labelled':
    case 'comment.assigned':
    case 'suggestion.added':
    case 'suggestion.supported':
    case 'suggestion.support-ended':
    case 'suggestion.rejected':
    case 'suggestion.moved-to-meeting':
    case 'suggestion.withdrawn':
    case 'suggestion.applied':
    case 'version.restored':
    case 'round.created':
    case 'round.policy-changed':
    case 'sign-on.received':
      return t.rich(event.type, given);
    case 'sign-on.second-asked':
    case 'sign-on.vouched':
    case 'sign-on.vouch-taken-back':
      return t.rich(event.type, { ...given, organisation: event.organisationName });
    case 'comment.resolved':
      return t.rich(event.type, { ...given, outcome: event.outcome ?? 'settled' });
    case 'suggestion.accepted':
      return t.rich(event.isChanged ? 'suggestion.accepted-changed' : event.type, given);
    case 'suggestion.failed':
      return t.rich(event.why === 'frozen' ? 'suggestion.failed-frozen' : event.type, given);
    case 'document.created':
      return t.rich(event.type, { ...given, title: shortTitle(event.title), kind: event.kind });
    case 'version.named':
      return t.rich(event.type, { ...given, name: event.name });
    case 'document.renamed':
      return t.rich(event.type, { ...given, title: shortTitle(event.title) });
    case 'document.phase-changed':
      return t.rich(event.type, { ...given, to: selectable(event.to) });
    case 'document.access-changed': {
      const whom = 'everyone' in event.subject ? t('everyone') : given.whom;
      return t.rich(event.type, { ...given, whom, access: event.access });
    }
    case 'guest-link.created':
      return t.rich(event.type, { ...given, access: event.access, until: moment(event.until) });
    case 'document.review-dated':
      if (event.until === null) return t.rich('document.review-undated', given);
      return t.rich(event.type, { ...given, until: moment(event.until) });
    case 'document.review-ends':
      return t.rich(event.type, { ...given, until: moment(event.until) });
    case 'document.exported':
      return t.rich(event.type, { ...given, format: event.format, state: event.logSeq });
    case 'question.added':
    case 'question.changed':
    case 'question.removed':
      return t.rich(event.type, { ...given, label: event.label });
    case 'position.taken':
      return t.rich(event.type, {
        ...given,
        paragraph: event.paragraph || 'gone',
        stance: selectable(event.stance),
      });
    case 'position.doubted':
      return t.rich(event.type, { ...given, paragraph: event.paragraph || 'gone' });
    case 'question.state-changed':
      return t.rich(event.type, { ...given, label: event.label, state: event.state });
    case 'edition.frozen':
      return t.rich(event.type, { ...given, number: event.number });
    case 'round.opened':
      return t.rich(event.type, { ...given, closesAt: moment(event.closesAt, event.timeZone) });
    case 'round.deadline-moved':
      return t.rich(event.type, { ...given, to: moment(event.to, event.timeZone) });
    case 'round.closed':
      return t.rich(event.by === 'deadline' ? 'round.closed-by-deadline' : event.type, given);
    case 'round.published':
      return t.rich(event.type, { ...given, signatories: event.signatories });
    case 'round.held-back': {
      const { signatories, countries, goal, countriesGoal } = event;
      const wanted = { goal: goal ?? 0, countriesGoal: countriesGoal ?? 0 };
      return t.rich(event.type, { ...given, signatories, countries, ...wanted });
    }
    case 'round.reminded': {
      const said = event.by === 'plan' ? 'round.reminded-by-plan' : event.type;
      return t.rich(said, { ...given, count: event.organisations });
    }
    case 'invitation.changed': {
      const expected = event.expectedOn ? formatDayOf(event.expectedOn, dated.locale) : 'none';
      const { organisationName: organisation, stage } = event;
      return t.rich(event.type, { ...given, organisation, stage, expected });
    }
    case 'correction.started':
    case 'correction.classed':
    case 'correction.dropped':
      return t.rich(event.type, given);
    case 'correction.proposed':
      return t.rich(event.type, { ...given, count: event.passages });
    case 'correction.applied':
      return t.rich(event.type, { ...given, count: event.passages, class: event.class });
    case 'addressee.added':
    case 'addressee.changed':
    case 'addressee.removed':
    case 'delivery.dropped':
    case 'delivery.replied':
    case 'delivery.outcome-noted':
      return t.rich(event.type, { ...given, institution: event.institution });
    case 'delivery.chosen':
    case 'delivery.sent':
      return t.rich(event.type, { ...given, addressees: event.addressees });
    case 'sign-on.confirmed':
      return t.rich(wordsOfConfirmation(event), {
        ...given,
        decision: event.decision,
        organisations: namesOf(t, organisations),
      });
    case 'list.published':
      return t.rich(event.cause === 'withdrawal' ? 'list.withdrawn' : event.type, {
        ...given,
        number: event.number,
        signatories: event.signatories,
      });
    case 'sign-on.doubled':
    case 'sign-on.withdrawn':
    case 'sign-on.separated':
    case 'sign-on.kept-apart':
      return t.rich(event.type, { ...given, organisation: event.organisationName });
  }
}

function wordsOfConfirmation(event: Extract<Event, { type: 'sign-on.confirmed' }>) {
  if (event.wasEntered) return 'sign-on.entered-confirmed';
  return event.isAgain ? 'sign-on.again' : event.type;
}

/** ICU takes no hyphens in the words it selects by: `sign-on` is `signOn` there. */
const selectable = (word: string) => word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const shownNames = 3;

function namesOf(t: Translate, organisations: string[]): string {
  const names = organisations.slice(0, shownNames).join(', ');
  const others = organisations.length - shownNames;
  return others > 0 ? t('sign-on.andOthers', { names, count: others }) : names;
}
