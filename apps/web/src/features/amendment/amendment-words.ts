import type { InterfaceLanguage } from '@undersigned/domain';
import type { AmendmentTarget } from '@undersigned/editor/schema';
import type { TextAmendment } from '@undersigned/services';
import { createTranslator } from 'next-intl';
import en from '../../../messages/en/amendment.json';
import fr from '../../../messages/fr/amendment.json';

const catalogues = { en, fr };

/** The words of amendments in the language of their text, which is not always the reader's. */
export const amendmentWords = (language: InterfaceLanguage) =>
  createTranslator({ locale: language, messages: catalogues[language] });

/** "Article 5 – paragraph 2 a (new)". */
export function targetWords(
  { division, parts, isNew }: AmendmentTarget,
  language: InterfaceLanguage,
): string {
  const t = amendmentWords(language);
  const path = parts.map(({ kind, number }) => t(`part.${kind}`, { number })).join(' – ');
  const whole = division === null ? path.charAt(0).toUpperCase() + path.slice(1) : `${division} – ${path}`;
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
