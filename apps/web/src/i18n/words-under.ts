type Words<Catalogue> = { [Name in keyof Catalogue]?: Catalogue[Name] | Words<Catalogue[Name]> };

/** The part of a catalogue under some names, which are paths like `guest.make`; each stands where it stood. */
export function wordsUnder<Catalogue extends object>(
  catalogue: Catalogue,
  names: readonly string[],
): Words<Catalogue> {
  const parts = Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
    const inside = names.filter((name) => name === key || name.startsWith(`${key}.`));
    if (inside.length === 0) return [];
    if (inside.includes(key) || typeof value !== 'object' || value === null) return [[key, value]];
    return [
      [
        key,
        wordsUnder(
          value,
          inside.map((name) => name.slice(key.length + 1)),
        ),
      ],
    ];
  });
  return Object.fromEntries(parts) as Words<Catalogue>;
}
