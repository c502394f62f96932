/** The steps of making a round, in their order, with the fields of each. */
const fieldsOfSteps = {
  when: ['officialAt', 'closesAt', 'opensAt', 'publishesAt', 'timeZone'],
  who: ['eligibility', 'observers', 'second', 'topics'],
  seen: ['whileOpen', 'publicText', 'languages'],
  goal: ['goal', 'countriesGoal', 'extendDays', 'reminders'],
  check: [],
} satisfies Record<string, string[]>;

export type RoundStep = keyof typeof fieldsOfSteps;

export const roundSteps = Object.keys(fieldsOfSteps) as RoundStep[];

/** What an address asks to be changed. */
export const stepIn = (asked: string | string[] | undefined): RoundStep | null =>
  roundSteps.find((step) => step === asked) ?? null;

/** The step on which a field stands; none for what is no field of the form. */
export const stepOfField = (field: string): RoundStep | undefined =>
  roundSteps.find((step) => (fieldsOfSteps[step] as string[]).includes(field));

/** The field of the form for what a refusal names: `policy.reminders.0` is typed into `reminders`. */
export const fieldOfRefusal = (field: string): string => field.replace(/^policy\./, '').replace(/\..*$/, '');
