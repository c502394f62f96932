import type { DocumentId } from '@undersigned/domain';

export const deskLists = ['comments', 'suggestions'] as const;
export type DeskListName = (typeof deskLists)[number];

/** Where a list beside an open text is read. */
export const deskListAddress = (documentId: DocumentId, name: DeskListName): string =>
  `/t/${documentId}/${name}`;

/**
 * Reads a list beside an open text. As JSON, which a browser reads ten times as fast as a list that is part of a page.
 * Throws where there is no connection, or no such text for this person.
 */
export async function readDeskList<Item>(documentId: DocumentId, name: DeskListName): Promise<Item[]> {
  const response = await fetch(deskListAddress(documentId, name));
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  const items = (await response.json()) as Record<string, unknown>[];
  items.forEach(makeMoments);
  return items as Item[]; // our own server wrote it from the same type
}

const moments = ['at', 'createdAt'];
/** What of an item holds moments further in; to look into all of it would take as long as reading it. */
const inside = ['state', 'steps', 'replies', 'supports'];

/** Makes moments of the strings that stand for them in JSON. */
function makeMoments(item: Record<string, unknown>): void {
  for (const name of moments) {
    const moment = item[name];
    if (typeof moment === 'string') item[name] = new Date(moment);
  }
  for (const name of inside) {
    for (const part of [item[name]].flat()) {
      if (typeof part === 'object' && part !== null) makeMoments(part as Record<string, unknown>);
    }
  }
}
