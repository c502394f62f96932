import {
  formatDay,
  outcomeOrOpen,
  remarksIn,
  type Author,
  type InterfaceLanguage,
  type Remark,
  type RemarkAnswer,
  type RemarkOutcome,
} from '@undersigned/domain';
import { createTranslator } from 'next-intl';
import en from '../../../messages/en/disposition.json';
import fr from '../../../messages/fr/disposition.json';
import { nearWords, wordsOf } from './near-words';

const catalogues = { en, fr };
const longestQuote = 120;

export type RemarkWords = ReturnType<typeof remarkWords>;

/** What the page, the spreadsheets and the Word file say alike of a remark. */
export function remarkWords(locale: InterfaceLanguage, timeZone: string) {
  const t = createTranslator({ locale, messages: catalogues[locale] });
  /** The organisation, or the person who acts for none; a guest is named as one. */
  const speaker = ({ organisationName, personName, isGuest }: Author): string => {
    const name = organisationName ?? personName;
    return isGuest ? t('guest', { name }) : name;
  };
  const day = (at: Date): string => formatDay(at, { timeZone, locale });
  return {
    t,
    speaker,
    day,
    /** Who answered in a thread, for whom, and when. */
    answerer: ({ author, at }: RemarkAnswer): string =>
      [speaker(author), ...(author.organisationName === null ? [] : [author.personName]), day(at)].join(
        ' · ',
      ),
    outcome: (remark: Remark): string => t(`outcome.${outcomeOrOpen(remark)}`),
    outcomeName: (outcome: RemarkOutcome | 'open'): string => t(`outcome.${outcome}`),

    /** How many still have no outcome, and how many wait for the meeting. */
    summary(remarks: readonly Remark[]): string {
      const count = (view: 'open' | 'meeting') => remarksIn(view, remarks).length;
      const open = t('open', { open: count('open'), count: remarks.length });
      return count('meeting') > 0 ? `${open} ${t('meeting', { count: count('meeting') })}` : open;
    },

    place({ place: { question, spot } }: Remark): string {
      const where = question === null ? [] : [t('question', { label: question })];
      switch (spot.kind) {
        case 'whole':
          return [...where, t('whole')].join(' · ');
        case 'beginning':
          return [...where, t('beginning')].join(' · ');
        case 'in':
        case 'behind':
          return [...where, t(spot.kind, { paragraph: spot.paragraph })].join(' · ');
        case 'unnumbered':
          return where.join();
      }
    },

    quote: (words: string): string =>
      t('quoted', {
        words: words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()}…` : words,
      }),

    /** Why it was decided so, and in which words it was taken where they are others. */
    reasons(remark: Remark): string[] {
      const instead = remark.kind === 'suggestion' ? remark.instead : null;
      const { decision } = remark;
      return [
        ...(decision?.reason ? [decision.reason] : []),
        ...(instead ? [t('takenAs', { words: wordsOf(nearWords(instead), 'gone') })] : []),
      ];
    },
  };
}
