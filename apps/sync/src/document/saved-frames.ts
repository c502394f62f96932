/**
 * Counts the frames with edits of one connection that are on disk. Its client takes the number for the first so many it
 * sent: behind a frame that was let go nothing counts, until an answer, which holds everything again, is on disk.
 */
export class SavedFrames {
  /** How many frames the next answer holds: the first that was let go, and all since. */
  #open = 0;
  /** Of every frame in line for the disk: how many count once it is there. */
  readonly #inLine: number[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** A frame is not put in line. */
  letGo(): void {
    this.#open++;
  }

  putInLine({ isAnswer }: { isAnswer: boolean }): void {
    if (isAnswer) {
      this.#inLine.push(this.#open + 1);
      this.#open = 0;
    } else if (this.#open > 0) {
      this.#inLine.push(0);
      this.#open++;
    } else this.#inLine.push(1);
  }

  /** The frame that was put in line last, which was no answer, is let go after all. */
  takeBack(): void {
    this.#inLine.pop();
    if (this.#open === 0) this.#open++;
  }

  /** So many of the frames in line are on disk. Gives whether more count now. */
  saved(frames: number): boolean {
    const before = this.#count;
    for (const counting of this.#inLine.splice(0, frames)) this.#count += counting;
    return this.#count > before;
  }
}
