/** Every addressee has a box of its own name, so that a refused form can tell which were ticked. */
const prefix = 'to:';

export const boxOf = (addresseeId: string): string => prefix + addresseeId;

/** The ids of those who were ticked. */
export const tickedAddressees = (form: FormData): string[] =>
  [...form.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
