import type { Deletion, FrameRefusal } from '@undersigned/protocol';
import type { DeletedRanges } from '@undersigned/services';
import * as Y from 'yjs';
import { standingFor } from './allowed-content.js';
import { mostClientsNamed } from './client-limits.js';
import { inOrder } from './in-order.js';
import { Places } from './places.js';
import { readUpdate, type ReadLimits, type ReadUpdate, type Struct } from './read-update.js';

/** What the server holds of a document: the next clock of each client, what is deleted, and what stands where. */
export interface Known {
  clocks: ReadonlyMap<number, number>;
  deleted: Pick<DeletedRanges, 'covers'>;
  places: Places;
}

/** Who may use a client id: the person who sends, somebody else, or nobody has used it yet. */
export type Owner = 'sender' | 'other' | 'nobody';

export interface Rules {
  ownerOf(client: number): Owner;
  /** How many client ids that nobody has used the sender may begin to use. */
  mostFirstUses: number;
  /** Whether a shared type of this name belongs into the document. */
  isField(name: string): boolean;
}

export type Verdict =
  | { kind: 'refused'; refusal: FrameRefusal }
  /** Everything in it is here already; a client that comes back often sends that. */
  | { kind: 'known' }
  | {
      kind: 'accepted';
      /** The new part, which is what goes to disk and to everybody else. */
      bytes: Uint8Array;
      /** Where the clocks of its clients stand afterwards. */
      clocks: Map<number, number>;
      deletions: Deletion[];
      /** Where its structs stand. */
      places: Places;
      /** Client ids nobody has used before. */
      firstUses: number[];
    };

/** More than anybody types, or pastes, or wrote offline in a year. */
const limits: ReadLimits = {
  structs: 100_000,
  clients: mostClientsNamed,
  text: 2 ** 18,
  maySpellLong: false,
};
/** Elements and runs of text in one document, with those that were deleted: a hundred times a long text. */
const mostInsides = 400_000;
const highestClock = 2 ** 31;

/**
 * Judges an update in scratch, without touching any document: it can be read, every new struct is the sender's
 * and continues what is here, everything it leans on and deletes exists, Yjs would leave nothing pending, and
 * the schema has room for it. Own garbage-collected structs are taken: a browser sends them for what was typed
 * and deleted offline.
 */
export function inspectUpdate(update: Uint8Array, known: Known, rules: Rules): Verdict {
  const read = readOrNull(update);
  if (!read) return refuse('bad_update');
  const byClient = newStructs(read, known.clocks);
  if (!byClient || !read.deletions.every(isRange)) return refuse('bad_update');

  for (const [client, structs] of byClient) {
    if (rules.ownerOf(client) === 'other') return refuse('not_yours');
    if (!isContiguous(structs, known.clocks.get(client) ?? 0)) return refuse('gap');
  }
  const firstUses = [...byClient.keys()].filter((client) => rules.ownerOf(client) === 'nobody');
  if (firstUses.length > rules.mostFirstUses) return refuse('bad_update');
  const clocks = clocksAfter(byClient);
  const knownClock = (client: number) => known.clocks.get(client) ?? 0;
  const isThere = ({ client, clock, len }: Deletion) =>
    clock + len <= (clocks.get(client) ?? knownClock(client));
  if (!read.deletions.every(isThere)) return refuse('gap');
  const structs = inOrder(byClient, knownClock);
  if (structs.length < countOf(byClient)) return refuse('gap');
  // What only deletes needs no place, and to know the places of a long text takes a while: most who come just read.
  const places = structs.length > 0 ? placesOf(structs, known.places, rules) : new Places();
  if (!places) return refuse('schema');

  const { deletions } = read;
  const isDeletingMore = deletions.some(({ client, ...range }) => !known.deleted.covers(client, range));
  if (structs.length === 0 && !isDeletingMore) return { kind: 'known' };
  return {
    kind: 'accepted',
    bytes: withoutKnown(update, read, known.clocks),
    clocks,
    deletions,
    places,
    firstUses,
  };
}

const refuse = (refusal: FrameRefusal): Verdict => ({ kind: 'refused', refusal });

function readOrNull(update: Uint8Array): ReadUpdate | null {
  try {
    return readUpdate(update, limits);
  } catch {
    return null; // cut short, a length that lies, no UTF-8, no JSON, nested too deep to read
  }
}

/**
 * The structs that hold something new, by client; null when one has no length or an impossible clock. Of one
 * that is half known only the new half counts, which continues the known one.
 */
function newStructs({ byClient }: ReadUpdate, clocks: Known['clocks']): Map<number, Struct[]> | null {
  const fresh = new Map<number, Struct[]>();
  for (const [client, structs] of byClient) {
    const here = clocks.get(client) ?? 0;
    for (const struct of structs) {
      const end = struct.id.clock + struct.length;
      if (!(struct.length > 0) || !(end < highestClock)) return null;
      if (end <= here) continue;
      const own = fresh.get(client);
      const part = struct.id.clock < here ? laterPart(struct, here) : struct;
      if (own) own.push(part);
      else fresh.set(client, [part]);
    }
  }
  return fresh;
}

const laterPart = ({ id, length, rightOrigin, content }: Struct, clock: number): Struct => ({
  id: { client: id.client, clock },
  length: id.clock + length - clock,
  origin: { client: id.client, clock: clock - 1 },
  rightOrigin,
  parent: null,
  parentSub: null,
  content,
});

function isContiguous(structs: Struct[], clock: number): boolean {
  return structs[0]?.id.clock === clock && structs.every(({ content }) => content.kind !== 'skipped');
}

function clocksAfter(byClient: Map<number, Struct[]>): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const [client, structs] of byClient) {
    const last = structs.at(-1);
    if (last) clocks.set(client, last.id.clock + last.length);
  }
  return clocks;
}

const countOf = (byClient: Map<number, Struct[]>): number =>
  [...byClient.values()].reduce((count, structs) => count + structs.length, 0);

/** Where these structs would stand; null when the schema has no room for one of them. */
function placesOf(structs: Struct[], known: Places, { isField }: Rules): Places | null {
  const places = new Places(known);
  for (const struct of structs) {
    const standing = standingFor(struct, places, isField);
    if (!standing) return null;
    places.add(struct.id, standing.spot, standing.within);
  }
  return places.insides <= mostInsides ? places : null;
}

const isRange = ({ clock, len }: Deletion) => len > 0 && clock + len < highestClock;

/**
 * Cuts off what the log holds already, so that no struct stands in it twice, with perhaps another content.
 * Always a copy: the bytes that came are a window on a larger buffer of the socket.
 */
function withoutKnown(update: Uint8Array, { byClient }: ReadUpdate, clocks: Known['clocks']): Uint8Array {
  const isOverlapping = [...byClient].some(
    ([client, structs]) => (structs[0]?.id.clock ?? 0) < (clocks.get(client) ?? 0),
  );
  return isOverlapping ? Y.diffUpdate(update, Y.encodeStateVector(new Map(clocks))) : update.slice();
}
