/**
 * Grows when an older page could no longer talk to a newer server. A page sends it as `?v=`; a program that
 * sends none is taken at its word. `version.test.ts` fails when a wire shape changes and this number does not.
 *
 * 1 (November 2026): document socket, saved message, live feed.
 * 2 (November 2026): guests have tickets and a feed, and a close code of their own.
 * 3 (November 2026): a ticket names the API token it was asked for with, and ends with it.
 * 4 (November 2026): a page says whose it is, so that its words go to nobody else who signs in in the browser.
 * 5 (November 2026): somebody who acts for several organisations by now is told to choose.
 */
export const protocolVersion = 5;
