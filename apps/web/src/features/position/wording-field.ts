const prefix = 'wording:';

/** What the form calls its question about a suggestion. */
export const wordingField = (suggestionId: string): string => `${prefix}${suggestionId}`;

/** The suggestions that were answered for in one way. */
export const wordingsSaid = (form: FormData, answer: 'couldSign' | 'wouldNotSign'): string[] =>
  [...form].flatMap(([name, value]) =>
    name.startsWith(prefix) && value === answer ? [name.slice(prefix.length)] : [],
  );
