/** Long enough to be recognised, short enough to be said. */
const longestSlug = 48;

/**
 * The address of a round's pages, made from its title: "Always a child first!" gives "always-a-child-first".
 * Cut between words. A title without Latin letters gives "text"; `attempt` 2, 3, … asks for another one.
 */
export function slugOf(title: string, attempt = 1): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longestSlug) : `${slug}-${word}`;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return attempt === 1 ? slug || 'text' : `${slug || 'text'}-${attempt}`;
}
