import { deepestNesting, hasNodeAttribute, isMark, isNodeAttribute, markNames, mayStandIn, nodeNamed, } from '@undersigned/editor/schema';
import { attributeOf, childrenOf, gone, outside, run, spotOf, } from './places.js';
/**
 * Where a struct comes to stand in a text, if the schema of texts has room for it there; null otherwise. What
 * is let through wrongly, the first browser that meets it deletes for everybody (y-prosemirror issue 39).
 * `places` knows everything the struct leans on; `isField` says which shared types the document has.
 */
export function spotFor(struct, places, isField) {
    const place = placeOf(struct, places, isField);
    return place && spotIn(place, struct.content);
}
/** Where a struct stands that the log holds already, whatever it is. */
export function spotFound(struct, places) {
    const place = placeOf(struct, places, () => true) ?? outside;
    return spotIn(place, struct.content) ?? spotOf(place, outside);
}
/** As Yjs finds it: what stands beside a struct says where it stands, or else the struct itself. */
function placeOf(struct, places, isField) {
    const { origin, rightOrigin, parent, parentSub, content } = struct;
    if (content.kind === 'collected')
        return gone;
    if (origin || rightOrigin) {
        const left = origin && (places.at(origin)?.place ?? outside);
        const right = rightOrigin && (places.at(rightOrigin)?.place ?? outside);
        if (left === gone || right === gone)
            return gone;
        if (left && right && left !== right)
            return null;
        return left ?? right;
    }
    if (parent === null)
        return null;
    const inside = typeof parent === 'string' ? fieldNamed(parent, isField) : insideOf(places.at(parent));
    if (inside === null || parentSub === null || inside === gone)
        return inside;
    if (inside.kind !== 'children' || !hasNodeAttribute(inside.of, parentSub))
        return null;
    return attributeOf(inside.of, parentSub);
}
const fieldNamed = (name, isField) => isField(name) ? childrenOf('doc', 1) : null;
/** A struct without an inside is no type, or one that was deleted: Yjs drops what claims to stand in it. */
const insideOf = (spot) => (spot ? (spot.inside ?? gone) : outside);
function spotIn(place, content) {
    if (content.kind === 'deleted' || content.kind === 'collected')
        return spotOf(place, null);
    switch (place.kind) {
        case 'gone':
            return content.kind === 'foreign' ? null : spotOf(gone, null);
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
function isInRun(content) {
    if (content.kind === 'characters')
        return true;
    if (content.kind !== 'mark')
        return false;
    // null ends a mark
    return content.value === null ? namesOfMarks.has(content.name) : isMark(content.name, content.value);
}
function spotOfChild(place, content) {
    const { of, depth } = place;
    if (depth > deepestNesting)
        return null;
    if (content.kind === 'text')
        return mayStandIn('text', of) ? spotOf(place, run) : null;
    const name = content.kind === 'element' ? nodeNamed(content.name) : null;
    // Characters stand in a run, never as an element that calls itself text.
    if (name === null || name === 'text' || !mayStandIn(name, of))
        return null;
    return spotOf(place, childrenOf(name, depth + 1));
}
/** Several values are one after another: Yjs writes as one what somebody set twice before it was sent. */
function isValueOf({ of, key }, content) {
    if (content.kind !== 'values')
        return false;
    return content.values.every((value) => isNodeAttribute(of, key, value));
}
const namesOfMarks = new Set(markNames);
//# sourceMappingURL=allowed-content.js.map