/**
 * Heading levels without holes: an accessible file or page may not go from the first level to the third. Headings of one
 * level stay on one level, and who stands under whom does not change.
 */
export class HeadingLevels {
  readonly #open: number[] = [];

  next(level: number): number {
    while ((this.#open.at(-1) ?? 0) >= level) this.#open.pop();
    return this.#open.push(level);
  }
}
