import type { Struct, StructId } from './read-update.js';

/**
 * The structs of an update in an order in which Yjs could take them in: each after everything it leans on.
 * `known` says where the clock of a client stands without them. Stops at one that would wait for a struct that is
 * neither here nor in the update, or for itself: then fewer come out than went in. Looks at every struct once.
 */
export function inOrder(
  byClient: ReadonlyMap<number, Struct[]>,
  known: (client: number) => number,
): Struct[] {
  const [only, ...others] = byClient;
  if (only && others.length === 0) return inOwnOrder(only, known);
  const queues = new Map<number, Queue>();
  for (const [client, structs] of byClient) {
    queues.set(client, { structs, at: 0, clock: known(client), until: Infinity, isOpen: false });
  }
  const ordered: Struct[] = [];
  for (const first of queues.values()) {
    const open = [first];
    first.isOpen = true;
    first.until = Infinity;
    for (let queue = open.at(-1); queue; queue = open.at(-1)) {
      const next = queue.clock > queue.until ? undefined : queue.structs[queue.at];
      if (!next) {
        queue.isOpen = false;
        open.pop();
        continue;
      }
      const missing = leansOn(next, (id) => id.clock < (queues.get(id.client)?.clock ?? known(id.client)));
      if (!missing) {
        ordered.push(next);
        queue.at++;
        queue.clock = next.id.clock + next.length;
        continue;
      }
      const needed = queues.get(missing.client);
      if (!needed || needed.isOpen || needed.at === needed.structs.length) return ordered;
      needed.until = missing.clock;
      needed.isOpen = true;
      open.push(needed);
    }
  }
  return ordered;
}

/** The same of one client alone, as nearly all updates are. */
function inOwnOrder([own, structs]: [number, Struct[]], known: (client: number) => number): Struct[] {
  let clock = known(own);
  for (const [at, struct] of structs.entries()) {
    const isHere = (id: StructId) => id.clock < (id.client === own ? clock : known(id.client));
    if (leansOn(struct, isHere)) return structs.slice(0, at);
    clock = struct.id.clock + struct.length;
  }
  return structs;
}

/** What one client brings, and how far it has been taken. */
interface Queue {
  structs: Struct[];
  at: number;
  clock: number;
  /** Another waits for this clock: no need to go further for now. */
  until: number;
  /** Something waits for it already: a second time would be a circle. */
  isOpen: boolean;
}

/** The first struct this one leans on that is not here; null when nothing is missing. */
function leansOn(
  { origin, rightOrigin, parent }: Struct,
  isHere: (id: StructId) => boolean,
): StructId | null {
  if (origin && !isHere(origin)) return origin;
  if (rightOrigin && !isHere(rightOrigin)) return rightOrigin;
  return parent !== null && typeof parent !== 'string' && !isHere(parent) ? parent : null;
}
