/** What this browser keeps for our address; nothing where it does not say. */
export async function namesOfStores(): Promise<string[]> {
  try {
    const stores = await indexedDB.databases();
    return stores.flatMap(({ name }) => name ?? []);
  } catch {
    return []; // storage switched off, or a browser that keeps the names to itself
  }
}
