import type { Awareness } from 'y-protocols/awareness';
import { atRest } from './at-rest.js';

/** All carets are drawn anew each time one is said to have moved. */
const pause = 250;
const longest = 1_000;

/**
 * The same awareness, in which nobody's caret stands where no caret can: the editor trusts what it is shown, and one
 * malformed position would stop it for everybody. Its `change` tells at once of others, whose carets the editor then
 * draws; of one's own, which moves at every key, when the keys rest. Not never: the editor hides all carets when a
 * paragraph is split, and this brings them back.
 */
export function withReadableCarets(awareness: Awareness, field: string): Awareness {
  const readable = Object.create(awareness) as Awareness;
  const heard = new WeakMap<Listener, Heard>();
  readable.on = (name: string, listener: Listener) => {
    const own = atRest(() => listener(noChange, 'local'), pause, longest);
    const tell: Listener = (change, origin) => {
      if (name !== 'change' || isAboutOthers(change, awareness.clientID)) listener(change, origin);
      else own.soon();
    };
    heard.set(listener, { tell, stop: own.stop });
    awareness.on(name, tell);
  };
  readable.off = (name: string, listener: Listener) => {
    const known = heard.get(listener);
    if (!known) return;
    known.stop();
    awareness.off(name, known.tell);
  };
  readable.getStates = () =>
    new Map(
      [...awareness.getStates()].map(([client, state]) => [
        client,
        isCaret(state.cursor, field) ? state : { ...state, cursor: null },
      ]),
    );
  return readable;
}

interface AwarenessChange {
  added: number[];
  updated: number[];
  removed: number[];
}

type Listener = (change: AwarenessChange, origin: unknown) => void;

interface Heard {
  tell: Listener;
  stop: () => void;
}

const noChange: AwarenessChange = { added: [], updated: [], removed: [] };

const isAboutOthers = ({ added, updated, removed }: AwarenessChange, own: number): boolean =>
  [added, updated, removed].some((clients) => clients.some((client) => client !== own));

/** Whether this is no caret at all, or one with two positions of the text. */
function isCaret(cursor: unknown, field: string): boolean {
  if (cursor === null || cursor === undefined) return true;
  if (!isRecord(cursor)) return false;
  return isPosition(cursor.anchor, field) && isPosition(cursor.head, field);
}

/** A relative position as Yjs writes it into JSON. Naming another shared type would create it here. */
function isPosition(position: unknown, field: string): boolean {
  if (!isRecord(position)) return false;
  const { type, tname, item, assoc } = position;
  const isSomewhere = isId(type) || isId(item) || tname === field;
  return (
    isSomewhere &&
    (isNothing(type) || isId(type)) &&
    (isNothing(item) || isId(item)) &&
    (isNothing(tname) || tname === field) &&
    (isNothing(assoc) || Number.isInteger(assoc))
  );
}

const isId = (id: unknown): boolean => isRecord(id) && isCount(id.client) && isCount(id.clock);
const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && Number(count) >= 0;
const isNothing = (value: unknown): boolean => value === null || value === undefined;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
