import { roundPolicySchema, splitTopics } from '@undersigned/domain';
import { formText } from '@/server/form-text';
import { languagesIn } from './languages-input';

/** A form, as it was sent or as it stands on the screen. */
export interface Said {
  get(name: string): unknown;
}

/** What the form of a new round says, as the verb wants it, which checks it. */
export const roundInput = (form: Said) => ({
  closesAt: formText(form, 'closesAt'),
  opensAt: formText(form, 'opensAt') || null,
  publishesAt: formText(form, 'publishesAt') || null,
  timeZone: formText(form, 'timeZone'),
  policy: {
    eligibility: formText(form, 'eligibility'),
    observers: formText(form, 'observers'),
    second: formText(form, 'second') || undefined,
    whileOpen: formText(form, 'whileOpen'),
    ...publicityIn(form),
    goal: numberOrNull(form, 'goal'),
    countriesGoal: numberOrNull(form, 'countriesGoal'),
    extendDays: numberOrNull(form, 'extendDays'),
    reminders: daysIn(formText(form, 'reminders')),
    topics: splitTopics(formText(form, 'topics')),
  },
});

/** What the form says before anybody has touched it: the policy that a round has where nothing else is said. */
export function untouchedRound(closesAt: string, timeZone: string) {
  const { eligibility, observers, second, whileOpen, publicText, languages, reminders } =
    roundPolicySchema.parse({});
  return {
    closesAt,
    timeZone,
    eligibility,
    observers,
    second,
    whileOpen,
    publicText,
    languages: languages.join(' '),
    reminders: reminders.join(', '),
  };
}

/** What everybody sees of the text, and the languages of its page. */
export const publicityIn = (form: Said) => ({
  publicText: formText(form, 'publicText'),
  languages: languagesIn(form),
});

/** "7, 3, 1" as numbers; what is no number is refused by the schema. */
export const daysIn = (typed: string): number[] =>
  typed
    .split(',')
    .map((days) => days.trim())
    .filter((days) => days !== '')
    .map(Number);

function numberOrNull(form: Said, name: string): number | null {
  const value = formText(form, name);
  return value === '' ? null : Number(value);
}
