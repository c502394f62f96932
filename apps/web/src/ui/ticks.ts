/** Boxes of one list have a name each, so that a refused form can tell which of them were ticked. */
export const boxOf = (list: string, id: string): string => `${list}:${id}`;

/** The ids of what is ticked in such a list. */
export const tickedIn = (form: FormData, list: string): string[] => {
  const before = boxOf(list, '');
  return [...form.keys()].filter((name) => name.startsWith(before)).map((name) => name.slice(before.length));
};
