import type { Clocks } from '@undersigned/editor/react';

/**
 * How far the server has what was written on this device: the clock up to which each of this device's client
 * ids is on the server's disk. What lies beyond is not saved.
 */
export class ServerClocks {
  readonly #known: Map<number, number>;
  /** How far each frame with edits of this connection goes that is not confirmed yet, oldest first. */
  #underWay: Clocks[] = [];
  #confirmed = 0;

  /** `own`: this device's client ids and how far each was known when the page opened. */
  constructor(own: Clocks) {
    this.#known = new Map(own);
  }

  get known(): Clocks {
    return this.#known;
  }

  /** This device's client ids. */
  get own(): number[] {
    return Array.from(this.#known.keys());
  }

  /** A client id under which this device writes or wrote; its clock is what was known then. */
  add(client: number, clock: number): void {
    if (!this.#known.has(client)) this.#known.set(client, clock);
  }

  /** A client id of another time, all of which the server has. */
  drop(client: number): void {
    this.#known.delete(client);
  }

  /** A new connection begins; the server counts its frames from nought. */
  opened(): void {
    this.#underWay = [];
    this.#confirmed = 0;
  }

  /** The server said how far it has everybody's edits. */
  told(clocks: Clocks): void {
    for (const client of this.#known.keys()) this.#reach(client, clocks.get(client) ?? 0);
  }

  /** A frame has left that holds everything of this device up to these clocks. */
  sent(clocks: Clocks): void {
    this.#underWay.push(clocks);
  }

  /** So many frames of this connection are on disk. */
  saved(frames: number): void {
    const arrived = this.#underWay.splice(0, frames - this.#confirmed);
    this.#confirmed = Math.max(this.#confirmed, frames);
    for (const [client, clock] of arrived.at(-1) ?? []) this.#reach(client, clock);
  }

  #reach(client: number, clock: number): void {
    this.#known.set(client, Math.max(this.#known.get(client) ?? 0, clock));
  }
}
