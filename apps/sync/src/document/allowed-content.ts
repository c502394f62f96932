import {
  deepestNesting,
  hasNodeAttribute,
  isMark,
  isNodeAttribute,
  markNames,
  mayStandIn,
  nodeNamed,
} from '@undersigned/editor/schema';
import {
  attributeOf,
  childrenOf,
  gone,
  outside,
  run,
  spotOf,
  type Place,
  type Places,
  type Spot,
  type Stand,
} from './places.js';
import type { Struct, StructContent } from './read-update.js';

/** Where a struct comes to stand, and the number of what it stands in. */
export interface Standing {
  spot: Spot;
  within: number;
}

/**
 * Where a struct comes to stand in a text, if the schema of texts has room for it there; null otherwise. What
 * is let through wrongly, the first browser that meets it deletes for everybody (y-prosemirror issue 39).
 * `places` knows everything the struct leans on; `isField` says which shared types the document has.
 */
export function standingFor(
  struct: Struct,
  places: Places,
  isField: (name: string) => boolean,
): Standing | null {
  const where = whereIs(struct, places, isField);
  const spot = where && spotIn(where.place, struct.content);
  return spot && { spot, within: where.within };
}

/** Where a struct stands that the log holds already, whatever it is. */
export function standingOf(struct: Struct, places: Places): Standing {
  const { place, within } = whereIs(struct, places, () => true) ?? elsewhere;
  return { spot: spotIn(place, struct.content) ?? spotOf(place, outside), within };
}

/** A place, and the number of the type whose place it is. */
interface Where {
  place: Place;
  within: number;
}

const cleared: Where = { place: gone, within: 0 };
const elsewhere: Where = { place: outside, within: 0 };

/**
 * As Yjs finds it: what stands beside a struct says where it stands, or else the struct itself. Its neighbours stand in
 * the same element. Yjs does not ask that, and later clears the words away that hang on a neighbour which is gone.
 */
function whereIs(struct: Struct, places: Places, isField: (name: string) => boolean): Where | null {
  const { origin, rightOrigin, parent, parentSub, content } = struct;
  if (content.kind === 'collected') return cleared;
  if (origin || rightOrigin) {
    const left = origin && beside(places.at(origin));
    const right = rightOrigin && beside(places.at(rightOrigin));
    if (left?.place === gone || right?.place === gone) return cleared;
    if (left && right && (left.place !== right.place || left.within !== right.within)) return null;
    return left ?? right;
  }
  if (parent === null) return null;
  const inside =
    typeof parent === 'string' ? fieldNamed(parent, places, isField) : insideOf(places.at(parent));
  if (inside === null || parentSub === null || inside.place === gone) return inside;
  const { place, within } = inside;
  if (place.kind !== 'children' || !hasNodeAttribute(place.of, parentSub)) return null;
  return { place: attributeOf(place.of, parentSub), within };
}

const beside = (stand: Stand | null): Where =>
  stand ? { place: stand.spot.place, within: stand.within } : elsewhere;

const fieldNamed = (name: string, places: Places, isField: (name: string) => boolean): Where | null =>
  isField(name) ? { place: childrenOf('doc', 1), within: places.field(name) } : null;

/** A struct without an inside is no type, or one that was deleted: Yjs drops what claims to stand in it. */
function insideOf(stand: Stand | null): Where {
  if (!stand) return elsewhere;
  return stand.spot.inside ? { place: stand.spot.inside, within: stand.holds } : cleared;
}

function spotIn(place: Place, content: StructContent): Spot | null {
  if (content.kind === 'deleted' || content.kind === 'collected') return spotOf(place, null);
  switch (place.kind) {
    case 'gone':
      return mayVanish(content) ? spotOf(gone, null) : null;
    case 'outside':
      return null;
    case 'run':
      return isInRun(content) ? spotOf(run, null) : null;
    case 'children':
      return spotOfChild(place, content);
    case 'attribute':
      return isValueOf(place, content) ? spotOf(place, null) : null;
  }
}

/** What nobody will see is still read by every browser: only what somebody might have written before it went. */
function mayVanish(content: StructContent): boolean {
  switch (content.kind) {
    case 'mark':
      return isInRun(content);
    case 'values':
      return content.values.every(isPlain);
    default:
      return content.kind !== 'foreign';
  }
}

/** As deep as any attribute of the schema goes. */
function isPlain(value: unknown): boolean {
  const members: unknown[] = Array.isArray(value) ? value : [value];
  return members.every((member) => member === null || typeof member !== 'object');
}

function isInRun(content: StructContent): boolean {
  if (content.kind === 'characters') return true;
  if (content.kind !== 'mark') return false;
  // null ends a mark
  return content.value === null ? namesOfMarks.has(content.name) : isMark(content.name, content.value);
}

function spotOfChild(place: Extract<Place, { kind: 'children' }>, content: StructContent): Spot | null {
  const { of, depth } = place;
  if (depth > deepestNesting) return null;
  if (content.kind === 'text') return mayStandIn('text', of) ? spotOf(place, run) : null;
  const name = content.kind === 'element' ? nodeNamed(content.name) : null;
  // Characters stand in a run, never as an element that calls itself text.
  if (name === null || name === 'text' || !mayStandIn(name, of)) return null;
  return spotOf(place, childrenOf(name, depth + 1));
}

/** Several values are one after another: Yjs writes as one what somebody set twice before it was sent. */
function isValueOf({ of, key }: Extract<Place, { kind: 'attribute' }>, content: StructContent): boolean {
  if (content.kind !== 'values') return false;
  return content.values.every((value) => isNodeAttribute(of, key, value));
}

const namesOfMarks: ReadonlySet<string> = new Set(markNames);
