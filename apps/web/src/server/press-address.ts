/** The slug in the address to which the form of a sign page posts. */
const address = /^\/s\/([a-z0-9-]+)(?:\?lang=[a-z-]*)?$/;

/** The round whose button was pressed; null for everything else, and for an address spelt in another way than our pages do. */
export const slugOfPress = (method: string | undefined, url: string | undefined): string | null =>
  method === 'POST' ? (address.exec(url ?? '')?.[1] ?? null) : null;
