import type { PageLanguage } from '@undersigned/domain';
import { Refused } from '@undersigned/services';
import { checkbox, unanswered } from './controls';
import type { Html } from './html';
import { wordsIn } from './words';

/** The field of the box. */
export const sureField = 'sure';

/**
 * The box above a button behind a mailed link. It is never ticked beforehand, not even where the form comes back: a
 * program that presses the buttons it finds in mails leaves it as it came.
 */
export const sureBox = (label: string, locale: PageLanguage): Html =>
  checkbox(unanswered, {
    name: sureField,
    value: 'yes',
    label,
    hint: wordsIn(locale)('shell.sureHint'),
    isRequired: true,
  });

/** Throws `Refused` not_ticked when the box, of which this is the value, was left as it came. */
export function requireSure(value: string | null | undefined): void {
  if (value !== 'yes') throw Refused.because('not_ticked', { field: sureField });
}
