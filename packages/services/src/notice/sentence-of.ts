import { formatMoment, type InterfaceLanguage } from '@undersigned/domain';
import { messagesIn } from '../message/sentence.js';
import type { ToldNotice } from './tell.js';

/** What happened, in one sentence. `timeZone` is the reader's, for dates that carry none of their own. */
export function noticeSentence(notice: ToldNotice, language: InterfaceLanguage, timeZone: string): string {
  const { reason, who, document, until, outcome, paragraph } = notice;
  const t = messagesIn(language);
  return t(`notice.reason.${reason}`, {
    who: nameOf(who, language),
    title: document.title,
    paragraph: paragraph || 'gone',
    outcome: outcome ?? 'settled',
    until: until ? formatMoment(until.at, { timeZone: until.timeZone ?? timeZone, locale: language }) : '',
  });
}

function nameOf(who: ToldNotice['who'], language: InterfaceLanguage): string {
  const t = messagesIn(language);
  if (!who) return t('person.former');
  const { personName: person, organisationName: organisation, isGuest } = who;
  if (isGuest) return t('notice.asGuest', { person, organisation: organisation ?? '' });
  return organisation ? `${person} (${organisation})` : person;
}
