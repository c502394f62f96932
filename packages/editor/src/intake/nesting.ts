/** How many elements may be open at once before HTML is not even parsed: the parser's time grows with their square. */
const mostOpen = 2000;

/**
 * Whether HTML opens more elements inside one another than any page does. Counts tags without parsing, so
 * that the answer takes one pass; end tags that are often left out do not count as open.
 */
export function isNestedBeyondReason(html: string): boolean {
  const openByName = new Map<string, number>();
  let open = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    const tag = name.toLowerCase();
    const count = openByName.get(tag) ?? 0;
    if (neverOpen.has(tag) || (slash && count === 0)) continue;
    openByName.set(tag, slash ? count - 1 : count + 1);
    open += slash ? -1 : 1;
    if (open > mostOpen) return true;
  }
  return false;
}

const neverOpen = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option'.split(
    ' ',
  ),
);
