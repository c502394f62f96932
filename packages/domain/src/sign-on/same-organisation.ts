import { organisationKey } from '../organisation/name-key.js';
import type { Organisation } from '../organisation/organisation.js';

/**
 * The directory entry somebody means by a name: the same name in any spelling, the name with its acronym in
 * brackets, an alias or its name in another language when no other entry has it, or the acronym alone when only
 * one entry has it. Null when there is none.
 */
export const meantOrganisation = <Entry extends Named>(
  name: string,
  directory: readonly Entry[],
): Entry | null => organisationFinder(directory)(name);

type Named = Pick<Organisation, 'name' | 'acronym'> & Partial<Pick<Organisation, 'aliases' | 'names'>>;

/** `meantOrganisation` for many names in one directory: its keys are made once. */
export function organisationFinder<Entry extends Named>(
  directory: readonly Entry[],
): (name: string) => Entry | null {
  const byName = new Map<string, Entry>();
  const byAcronym = new Map<string, Entry[]>();
  const byOtherName = new Map<string, Set<Entry>>();
  for (const entry of directory) {
    const own = splitAcronym(entry.name);
    for (const name of [entry.name, own.main]) {
      const key = organisationKey(name);
      if (!byName.has(key)) byName.set(key, entry);
    }
    for (const name of [...(entry.aliases ?? []), ...Object.values(entry.names ?? {})]) {
      const key = organisationKey(name);
      byOtherName.set(key, (byOtherName.get(key) ?? new Set()).add(entry));
    }
    const acronym = entry.acronym ?? own.acronym;
    const key = acronym === null ? '' : organisationKey(acronym);
    if (key) byAcronym.set(key, [...(byAcronym.get(key) ?? []), entry]);
  }
  return (name) => {
    const { main, acronym } = splitAcronym(name);
    const named = byName.get(organisationKey(name)) ?? byName.get(organisationKey(main));
    if (named) return named;
    const [otherwise, ...more] = [...(byOtherName.get(organisationKey(name)) ?? [])];
    if (otherwise) return more.length === 0 ? otherwise : null;
    // With its full name beside it an acronym says less than the name, which was not found.
    const known = acronym === null ? (byAcronym.get(organisationKey(name)) ?? []) : [];
    return known.length === 1 ? (known[0] ?? null) : null;
  };
}

/**
 * What makes two sign-ons one organisation: the key of its directory entry when it has one, of the name it
 * gave otherwise, in both cases without an acronym in brackets.
 */
export const signOnKey = (name: string): string => organisationKey(splitAcronym(name).main);

/** "Child Rights Network (CRN)" as name and acronym. Brackets that hold no acronym of the name, as a country, stay. */
function splitAcronym(name: string): { main: string; acronym: string | null } {
  const [, main, acronym] = /^(.+?)\s*[([]\s*([\p{Lu}\p{N}&.-]{2,12})\s*[)\]]\s*$/u.exec(name) ?? [];
  if (!main || !acronym || !abbreviates(acronym, main)) return { main: name, acronym: null };
  return { main, acronym };
}

/** True when the acronym's letters stand in the name in this order, the first of them at the start of a word. */
function abbreviates(acronym: string, name: string): boolean {
  const letters = organisationKey(acronym).replaceAll(' ', '');
  const words = organisationKey(name);
  const start = [...words.matchAll(/(?<= |^)./gu)].find((match) => match[0] === letters[0])?.index;
  if (letters === '' || start === undefined) return false;
  let at = start;
  for (const letter of letters) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
