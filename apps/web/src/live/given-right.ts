/** A text that nobody has looked into yet is given out first; its server asks a moment later, or when it has the time. */
const patience = 2_000;

/**
 * Whether the server still gives this page the right it was made with. It asks those who may write for their edits, and
 * nobody else: that it does not ask says something only a while after the text has come.
 */
export class GivenRight {
  #isAsked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly writes: boolean,
    private readonly tell: (isAnother: boolean) => void,
  ) {}

  /** A new connection begins. */
  opened(): void {
    this.stop();
    this.#isAsked = false;
  }

  /** The server asks for edits. */
  asked(): void {
    this.#isAsked = true;
    this.#judge();
  }

  /** The text has come. */
  synced(): void {
    this.stop();
    if (this.#isAsked || !this.writes) this.#judge();
    else this.#timer = setTimeout(() => this.#judge(), patience);
  }

  /** Expects nothing more of this connection. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #judge(): void {
    this.stop();
    this.tell(this.#isAsked !== this.writes);
  }
}
