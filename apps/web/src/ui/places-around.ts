const items = 'li, tr';
const lists = 'ul, ol, tbody';

/**
 * Where the focus goes on to when a form is gone: the item of the list it stood in, the items after that, then those
 * before it, the nearest first. Nowhere when it stood in no list within this part of the page.
 */
export function placesAround(form: Element, within: Element): HTMLElement[] {
  const own = form.closest<HTMLElement>(items);
  if (!own || !within.contains(own)) return [];
  const all = [...outermostList(own, within).querySelectorAll<HTMLElement>(items)];
  const at = all.indexOf(own);
  return [own, ...all.slice(at + 1), ...all.slice(0, at).reverse()];
}

/** A group of items is an item itself, and the next one after it stands in the list around it. */
function outermostList(item: Element, within: Element): Element {
  let outermost = within;
  for (let list = item.closest(lists); list && within.contains(list); list = around(list)) outermost = list;
  return outermost;
}

const around = (list: Element): Element | null => list.parentElement?.closest(lists) ?? null;
