/**
 * How many Yjs client ids there may be. Each page that somebody types in takes one, for ever: a text of years has
 * hundreds. Everybody who comes names all ids of a text, so that a person who makes them up, in an afternoon, would else
 * lock out everybody.
 */
export const clientLimits = {
  /** New ones in one frame: of the pages in which somebody wrote offline. */
  inFrame: 256,
  /** Of one person, in one text. */
  ofPerson: 10_000,
  /** In one text, those of accepted suggestions and all else that the product writes among them. */
  inText: 60_000,
} as const;

/** How many a frame may name: of all that a text can have, and of some that the server does not know yet. */
export const mostClientsNamed = 2 * clientLimits.inText;
