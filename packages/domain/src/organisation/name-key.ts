/** Words that come and go in the spelling of the same body's name. */
const legalForms = new Set(['asbl', 'vzw', 'ngo', 'ong', 'ev', 'inc', 'ltd', 'the', 'aisbl', 'ivzw']);

/**
 * The spelling-proof form of an organisation's name: compatibility letters, accents, case, punctuation,
 * invisible characters and legal forms do not count. "Défense des Enfants – International (ASBL)" and
 * "Defense des enfants international" are one key. Never empty for a name with a letter or digit in it.
 */
export function organisationKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}

/** A directory is gone through for every sign-on, and its names stay the same. */
const keys = new Map<string, string>();
const mostKeys = 5_000;

function keyOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => !legalForms.has(word));
  return words.length > 0 ? words.join(' ') : plain;
}
