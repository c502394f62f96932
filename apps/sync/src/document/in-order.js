/**
 * The structs of an update in an order in which Yjs could take them in: each after everything it leans on.
 * `known` says where the clock of a client stands without them. Stops at one that would wait for a struct that is
 * neither here nor in the update, or for itself: then fewer come out than went in. Looks at every struct once.
 */
export function inOrder(byClient, known) {
    const queues = new Map();
    for (const [client, structs] of byClient) {
        queues.set(client, { structs, at: 0, clock: known(client), until: Infinity, isOpen: false });
    }
    const ordered = [];
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
            if (!needed || needed.isOpen || needed.at === needed.structs.length)
                return ordered;
            needed.until = missing.clock;
            needed.isOpen = true;
            open.push(needed);
        }
    }
    return ordered;
}
/** The first struct this one leans on that is not here; null when nothing is missing. */
function leansOn({ origin, rightOrigin, parent }, isHere) {
    if (origin && !isHere(origin))
        return origin;
    if (rightOrigin && !isHere(rightOrigin))
        return rightOrigin;
    return parent !== null && typeof parent !== 'string' && !isHere(parent) ? parent : null;
}
//# sourceMappingURL=in-order.js.map