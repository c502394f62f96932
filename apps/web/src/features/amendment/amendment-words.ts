import type { InterfaceLanguage } from '@undersigned/domain';
import type { TextAmendment } from '@undersigned/services';
import { createTranslator } from 'next-intl';
import en from '../../../messages/en/amendment.json';
import fr from '../../../messages/fr/amendment.json';

const catalogues = { en, fr };

/** The words of amendments in the language of their text, which is not always the reader's. */
export const amendmentWords = (language: InterfaceLanguage) =>
  createTranslator({ locale: language, messages: catalogues[language] });

/** "Article 5 – paragraph 2 a (new)", in an answer with what its question is called before it. */
export function targetWords(
  { question, target: { division, parts, isNew } }: Pick<TextAmendment, 'question' | 'target'>,
  language: InterfaceLanguage,
): string {
  const t = amendmentWords(language);
  const path = parts.map(({ kind, number }) => t(`part.${kind}`, { number })).join(' – ');
  const begun = division === null && question === null ? path.charAt(0).toUpperCase() + path.slice(1) : path;
  const whole = [question, division, begun].filter((part) => part !== null).join(' – ');
  return isNew ? `${whole} ${t('isNew')}` : whole;
}

/** Who proposes it, and who stands behind it: organisations, a coordinator by name, a guest as one. */
export function movers({ source: { author, supports } }: TextAmendment, language: InterfaceLanguage): string {
  const t = amendmentWords(language);
  const mover = author.organisationName ?? author.personName;
  const name = author.isGuest ? t('guest', { name: mover }) : mover;
  if (supports.length === 0) return name;
  const supporters = supports.map(({ organisationName }) => organisationName).join(', ');
  return t('supportedBy', { name, supporters });
}
