import type { FrameRefusal } from '@undersigned/protocol';
import * as Y from 'yjs';
import type { DeletedRanges } from './deleted-ranges.js';
import { isAllowedContent } from './allowed-content.js';

/** What the server holds of a document: the next clock of each client, and what is deleted. */
export interface Known {
  clocks: ReadonlyMap<number, number>;
  deleted: Pick<DeletedRanges, 'covers'>;
}

/** Who may use a client id: the person who sends, somebody else, or nobody has used it yet. */
export type Owner = 'sender' | 'other' | 'nobody';

export interface Rules {
  ownerOf(client: number): Owner;
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
      /** Client ids nobody has used before. */
      firstUses: number[];
    };

export interface Deletion {
  client: number;
  clock: number;
  len: number;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;
type Struct = Decoded['structs'][number];

const mostStructs = 100_000;
const mostClients = 1_000;
const highestClock = 2 ** 31;

/**
 * Judges an update in scratch, without touching any document: it decodes, every new struct is the sender's and
 * continues what is here, everything it leans on and deletes exists, and Yjs would leave nothing pending.
 * Own garbage-collected structs are taken: a browser sends them for what was typed and deleted offline.
 */
export function inspectUpdate(update: Uint8Array, known: Known, rules: Rules): Verdict {
  const decoded = decode(update);
  if (!decoded) return refuse('bad_update');
  const byClient = newStructs(decoded.structs, known.clocks);
  if (!byClient) return refuse('bad_update');

  for (const [client, structs] of byClient) {
    if (rules.ownerOf(client) === 'other') return refuse('not_yours');
    if (structs.some((struct) => struct instanceof Y.Skip)) return refuse('gap');
    if (!isContiguous(structs, known.clocks.get(client) ?? 0)) return refuse('gap');
    if (!structs.every((struct) => isAllowedContent(struct, rules.isField))) return refuse('schema');
  }
  const clocks = clocksAfter(byClient, known.clocks);
  if (!clocks) return refuse('gap');

  const deletions = deletionsIn(decoded);
  const clockAfter = (client: number) => clocks.get(client) ?? known.clocks.get(client) ?? 0;
  if (!deletions.every(isRange)) return refuse('bad_update');
  if (!deletions.every(({ client, clock, len }) => clock + len <= clockAfter(client))) return refuse('gap');

  const isDeletingMore = deletions.some(({ client, ...range }) => !known.deleted.covers(client, range));
  if (byClient.size === 0 && !isDeletingMore) return { kind: 'known' };
  return {
    kind: 'accepted',
    bytes: withoutKnown(update, decoded.structs, known.clocks),
    clocks,
    deletions,
    firstUses: [...byClient.keys()].filter((client) => rules.ownerOf(client) === 'nobody'),
  };
}

const refuse = (refusal: FrameRefusal): Verdict => ({ kind: 'refused', refusal });

/** Null when it is not an update in version 1 encoding, or one of a size nobody types. */
function decode(update: Uint8Array): Decoded | null {
  try {
    const decoded = Y.decodeUpdate(update);
    return decoded.structs.length <= mostStructs && decoded.ds.clients.size <= mostClients ? decoded : null;
  } catch {
    return null; // lib0 throws plain errors of many kinds on bytes that end early or lie about a length
  }
}

/** The structs that hold something new, by client; null when one has no length or an impossible clock. */
function newStructs(structs: Struct[], clocks: Known['clocks']): Map<number, Struct[]> | null {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const end = struct.id.clock + struct.length;
    if (!(struct.length > 0) || !(end < highestClock)) return null;
    if (end <= (clocks.get(struct.id.client) ?? 0)) continue;
    const own = byClient.get(struct.id.client);
    if (own) own.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  return byClient.size <= mostClients ? byClient : null;
}

function isContiguous(structs: Struct[], clock: number): boolean {
  let next = clock;
  for (const [index, struct] of structs.entries()) {
    const isNext = index === 0 ? struct.id.clock <= next : struct.id.clock === next;
    if (!isNext) return false;
    next = struct.id.clock + struct.length;
  }
  return true;
}

/**
 * Walks the new structs in the order in which Yjs could integrate them. Gives the clocks afterwards; null when
 * some would wait for a struct that is neither here nor in the update (or for one another).
 */
function clocksAfter(byClient: Map<number, Struct[]>, known: Known['clocks']): Map<number, number> | null {
  const clocks = new Map<number, number>();
  const isHere = (id: Y.ID | null) =>
    id === null || id.clock < (clocks.get(id.client) ?? known.get(id.client) ?? 0);
  const queues = [...byClient.values()].map((structs) => ({ structs, at: 0 }));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const queue of queues) {
      for (let next = queue.structs[queue.at]; next && leansOn(next).every(isHere);) {
        clocks.set(next.id.client, next.id.clock + next.length);
        isMoving = true;
        next = queue.structs[++queue.at];
      }
    }
  }
  return queues.every(({ structs, at }) => at === structs.length) ? clocks : null;
}

function leansOn(struct: Struct): (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  return [struct.origin, struct.rightOrigin, parent];
}

function deletionsIn({ ds }: Decoded): Deletion[] {
  return [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  );
}

const isRange = ({ clock, len }: Deletion) => clock >= 0 && len > 0 && clock + len < highestClock;

/**
 * Cuts off what the log holds already, so that no struct stands in it twice, with perhaps another content.
 * Always a copy: the bytes that came are a window on a larger buffer of the socket.
 */
function withoutKnown(update: Uint8Array, structs: Struct[], clocks: Known['clocks']): Uint8Array {
  const isOverlapping = structs.some(({ id }) => id.clock < (clocks.get(id.client) ?? 0));
  return isOverlapping ? Y.diffUpdate(update, Y.encodeStateVector(new Map(clocks))) : update.slice();
}
