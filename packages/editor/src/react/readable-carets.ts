import type { Awareness } from 'y-protocols/awareness';

/**
 * The same awareness, in which nobody's caret stands where no caret can: the editor trusts what it is shown, and
 * one malformed position would stop it for everybody. Its `change` tells of others only: the editor draws all carets
 * anew then, and its own, which moves at every key, is none of them.
 */
export function withReadableCarets(awareness: Awareness, field: string): Awareness {
  const readable = Object.create(awareness) as Awareness;
  const heard = new WeakMap<object, Listener>();
  readable.on = (name: string, listener: Listener) => {
    const ofOthers: Listener = (change, origin) => {
      if (name !== 'change' || isAboutOthers(change, awareness.clientID)) listener(change, origin);
    };
    heard.set(listener, ofOthers);
    awareness.on(name, ofOthers);
  };
  readable.off = (name: string, listener: Listener) => {
    const ofOthers = heard.get(listener);
    if (ofOthers) awareness.off(name, ofOthers);
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
