import { formatMoment, type InterfaceLanguage } from '@undersigned/domain';
import { messagesIn } from '../message/sentence.js';
import type { ToldNotice } from './tell.js';

/** What happened, in one sentence. `timeZone` is the reader's, for dates that carry none of their own. */
export function noticeSentence(notice: ToldNotice, language: InterfaceLanguage, timeZone: string): string {
  const { reason, who, document, until, outcome, paragraph } = notice;
  const t = messagesIn(language);
  return t(`notice.reason.${reason}`, {
    who: who
      ? who.organisationName
        ? `${who.personName} (${who.organisationName})`
        : who.personName
      : t('person.former'),
    title: document.title,
    paragraph: paragraph ?? '',
    outcome: outcome ?? 'settled',
    until: until ? formatMoment(until.at, { timeZone: until.timeZone ?? timeZone, locale: language }) : '',
  });
}
