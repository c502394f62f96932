import { spotFound } from './allowed-content.js';
import { inOrder } from './in-order.js';
import { Places } from './places.js';
import { readUpdate } from './read-update.js';
/** Where everything stands that the log holds. Throws an Error when these bytes are no update. */
export function placesIn(merged) {
    const { byClient } = readUpdate(merged, { structs: Infinity, clients: Infinity, text: Infinity });
    const places = new Places();
    for (const struct of inOrder(byClient, () => 0))
        places.add(struct.id, spotFound(struct, places));
    return places;
}
//# sourceMappingURL=places-in.js.map