import type { Awareness } from 'y-protocols/awareness';

/**
 * The same awareness, in which nobody's caret stands where no caret can. The editor trusts what it is shown, and
 * one malformed position would stop it for everybody.
 */
export function withReadableCarets(awareness: Awareness, field: string): Awareness {
  const readable = Object.create(awareness) as Awareness;
  readable.getStates = () =>
    new Map(
      [...awareness.getStates()].map(([client, state]) => [
        client,
        isCaret(state.cursor, field) ? state : { ...state, cursor: null },
      ]),
    );
  return readable;
}

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
