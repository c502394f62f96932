import type { Random } from '@undersigned/editor/testing';

/** The two files of a database as they lie on a disk, by the number the shim gives them. */
export type Image = [database: Uint8Array, log: Uint8Array];

interface Operation {
  what: 'W' | 'T' | 'S' | 'U';
  file: 0 | 1;
  offset: number;
  bytes: Uint8Array;
  /** Where the record stood when this had been noted. */
  end: number;
}

const headLength = 14;
const sector = 512;

/** Reads what the shim wrote, up to the last operation that is whole. */
export function readRecord(record: Buffer): Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at + headLength <= record.length;) {
    const what = String.fromCharCode(record.readUInt8(at)) as Operation['what'];
    const file = record.readUInt8(at + 1) as Operation['file'];
    const offset = Number(record.readBigUInt64LE(at + 2));
    const length = record.readUInt32LE(at + 10);
    const end = at + headLength + length;
    if (end > record.length) break;
    operations.push({ what, file, offset, bytes: record.subarray(at + headLength, end), end });
    at = end;
  }
  return operations;
}

/**
 * A disk on which operations arrive: what was synced is on it, and of everything after that a power cut leaves
 * any part.
 */
export class RecordedDisk {
  readonly #synced: Image;
  #unsynced: Operation[] = [];

  constructor(base: Image) {
    this.#synced = [base[0], base[1]];
  }

  take(operation: Operation): void {
    if (operation.what !== 'S') return void this.#unsynced.push(operation);
    for (const one of this.#unsynced) if (one.file === operation.file) apply(this.#synced, one, one.bytes);
    this.#unsynced = this.#unsynced.filter(({ file }) => file !== operation.file);
  }

  /** What is found after a cut now: each unsynced operation is there, or not, or torn into sectors. */
  cut(random: Random): Image {
    const image: Image = [this.#synced[0].slice(), this.#synced[1].slice()];
    for (const one of this.#unsynced) {
      const fate = random.next();
      if (fate < 0.4) continue;
      if (fate < 0.7 || one.what !== 'W') apply(image, one, one.bytes);
      else tear(image, one, random);
    }
    return image;
  }
}

function tear(image: Image, one: Operation, random: Random): void {
  for (let from = 0; from < one.bytes.length;) {
    const to = Math.min(one.bytes.length, from + sector - ((one.offset + from) % sector));
    if (random.chance(0.5)) apply(image, { ...one, offset: one.offset + from }, one.bytes.subarray(from, to));
    from = to;
  }
}

function apply(image: Image, { what, file, offset }: Operation, bytes: Uint8Array): void {
  const now = image[file];
  if (what === 'U') image[file] = new Uint8Array();
  else if (what === 'T') image[file] = resized(now, offset);
  else {
    if (offset + bytes.length > now.length) image[file] = resized(now, offset + bytes.length);
    image[file].set(bytes, offset);
  }
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const other = new Uint8Array(length);
  other.set(bytes.subarray(0, length));
  return other;
}
