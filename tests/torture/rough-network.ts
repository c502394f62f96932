import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Random } from '@undersigned/editor/testing';

/** Something in front of a server that does to connections what trains, lifts and old routers do, when asked to. */
export class RoughNetwork {
  readonly #pairs = new Set<Pair>();
  readonly #server: Server;
  #isCalm = true;

  private constructor(
    private readonly target: number,
    private readonly random: Random,
  ) {
    this.#server = createServer((near) => this.#join(near));
  }

  static async before(target: number, random: Random): Promise<RoughNetwork> {
    const network = new RoughNetwork(target, random);
    await new Promise<void>((listening) => network.#server.listen(0, '127.0.0.1', listening));
    return network;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port; // a TCP server that listens has one
  }

  /** From here on connections lag, break and fall silent. */
  roughen(): void {
    this.#isCalm = false;
    for (const pair of this.#pairs) pair.roughen(this.random);
  }

  /** From here on everything passes at once, and what had gone silent ends. */
  calm(): void {
    this.#isCalm = true;
    for (const pair of [...this.#pairs]) pair.calm();
  }

  async close(): Promise<void> {
    for (const pair of [...this.#pairs]) pair.cut();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(near: Socket): void {
    const pair = new Pair(near, connect(this.target, '127.0.0.1'), this.#isCalm ? null : this.random, () =>
      this.#pairs.delete(pair),
    );
    this.#pairs.add(pair);
  }
}

/** Both halves of one connection. Each way keeps its order; either may lag, stop in mid-frame, or go silent. */
class Pair {
  #isSilent = false;
  #isOver = false;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    private random: Random | null,
    private readonly onEnd: () => void,
  ) {
    this.#carry(near, far);
    this.#carry(far, near);
  }

  roughen(random: Random): void {
    this.random = random;
  }

  calm(): void {
    this.random = null;
    if (this.#isSilent) this.cut();
  }

  cut(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.near.destroy();
    this.far.destroy();
    this.onEnd();
  }

  #carry(from: Socket, to: Socket): void {
    let last = Promise.resolve();
    from.on('error', () => undefined); // the close that follows says it
    from.on('close', () => void last.then(() => this.cut()));
    from.on('data', (bytes) => {
      last = last.then(() => this.#pass(bytes, to));
    });
  }

  async #pass(bytes: Buffer, to: Socket): Promise<void> {
    const lagMs = this.random?.chance(0.2) ? this.random.between(1, 40) : 0;
    if (lagMs > 0) await new Promise((resolve) => setTimeout(resolve, lagMs));
    // Asked again: after a calm that came meanwhile nothing may fall silent, because nobody would cut it.
    const { random } = this;
    if (random?.chance(0.01)) this.#isSilent = true;
    if (random?.chance(0.01)) {
      to.write(bytes.subarray(0, random.between(0, bytes.length)));
      return this.cut();
    }
    if (!this.#isSilent && !to.destroyed) to.write(bytes);
  }
}
