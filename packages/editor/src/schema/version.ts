/**
 * Grows when the schema gets a node, a mark or an attribute. A page sends the number it was built with; one
 * built with another is told to load again, because an editor deletes for everybody what it cannot show.
 * `version.test.ts` fails when the schema changes and this number does not.
 *
 * 1 (November 2026): headings, lists, quotes, tables, footnotes; links, emphasis, languages.
 */
export const schemaVersion = 1;
