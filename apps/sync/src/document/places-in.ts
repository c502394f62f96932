import { standingOf } from './allowed-content.js';
import { inOrder } from './in-order.js';
import { Places } from './places.js';
import { readUpdate, type ReadLimits } from './read-update.js';

/** What the log holds was let in before. */
const asWritten: ReadLimits = { structs: Infinity, clients: Infinity, text: Infinity, maySpellLong: true };

/** Where everything stands that the log holds. Throws an Error when these bytes are no update. */
export function placesIn(merged: Uint8Array): Places {
  const { byClient } = readUpdate(merged, asWritten);
  const places = new Places();
  for (const struct of inOrder(byClient, () => 0)) {
    const { spot, within } = standingOf(struct, places);
    places.add(struct.id, spot, within);
  }
  return places;
}
