import type { ChangeClass, Passage, PassageClass } from './correction.js';

/** How many different people weigh each passage. */
export const peopleNeeded = 2;

/** The class of one passage: null until two people have said one, then the stronger of all that were said. */
export function passageClass(passage: number, given: readonly PassageClass[]): ChangeClass | null {
  const said = given.filter((each) => each.passage === passage);
  if (new Set(said.map(({ personId }) => personId)).size < peopleNeeded) return null;
  return strongest(said.map((each) => each.class));
}

/** The class of a whole correction: null while a passage has none, otherwise the strongest of its passages. */
export function correctionClass(
  passages: readonly Pick<Passage, 'number'>[],
  given: readonly PassageClass[],
): ChangeClass | null {
  const classes = passages.map(({ number }) => passageClass(number, given));
  const settled = classes.filter((each) => each !== null);
  return passages.length === 0 || settled.length < passages.length ? null : strongest(settled);
}

const strongest = (classes: readonly ChangeClass[]): ChangeClass =>
  classes.includes('material') ? 'material' : 'editorial';
