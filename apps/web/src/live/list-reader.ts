/** Reads a list again and again: one reading at a time, and for any number of asks meanwhile one more. */
export class ListReader<Item> {
  #state: 'rests' | 'reads' | 'failed' = 'rests';
  #isAskedAgain = false;

  /** `read` reads the list, `show` is given each that came. */
  constructor(
    private readonly read: () => Promise<Item[]>,
    private readonly show: (items: Item[]) => void,
  ) {}

  /** Shows a list that was asked for before anybody could ask here. */
  begin(first: Promise<Item[]>): void {
    void this.#take(first);
  }

  refresh(): void {
    if (this.#state === 'reads') this.#isAskedAgain = true;
    else void this.#take(this.read());
  }

  /** Reads again if it did not work last time. */
  catchUp(): void {
    if (this.#state === 'failed') this.refresh();
  }

  /** What was shown stays when the next cannot be had. */
  async #take(list: Promise<Item[]>): Promise<void> {
    this.#state = 'reads';
    this.#isAskedAgain = false;
    try {
      this.show(await list);
      this.#state = 'rests';
    } catch {
      this.#state = 'failed';
    }
    if (this.#isAskedAgain) void this.#take(this.read());
  }
}
