import { editDistance } from './edit-distance.js';
import { organisationKey } from './name-key.js';

/** What two entries of a list are compared by. */
export interface NamedBody {
  name: string;
  acronym: string | null;
  country: string | null;
}

/** Why two entries are probably one body. */
export type Likeness = 'same-name' | 'part-of-name' | 'acronym' | 'spelling';

/** Finds the probable double of a body among those added so far; what it points at is the caller's. */
export class BodyIndex<T> {
  private readonly byKey = new Map<string, T>();
  private readonly byPart = new Map<string, T>();
  private readonly byAcronym = new Map<string, T>();
  private readonly byCountry = new Map<string, { spelling: string; numbers: string; entry: T }[]>();

  add(body: NamedBody, entry: T): void {
    keep(this.byKey, organisationKey(body.name), entry);
    for (const part of partsOf(body.name)) keep(this.byPart, part, entry);
    for (const acronym of acronymsOf(body)) keep(this.byAcronym, acronym, entry);
    const sameCountry = this.byCountry.get(body.country ?? '') ?? [];
    const spelling = compact(body.name);
    sameCountry.push({ spelling, numbers: digits(spelling), entry });
    this.byCountry.set(body.country ?? '', sameCountry);
  }

  /** The surest likeness first; null for a body nobody resembles. */
  find(body: NamedBody): { entry: T; likeness: Likeness } | null {
    const same = this.byKey.get(organisationKey(body.name));
    if (same !== undefined) return { entry: same, likeness: 'same-name' };
    for (const part of partsOf(body.name)) {
      const entry = this.byPart.get(part);
      if (entry !== undefined) return { entry, likeness: 'part-of-name' };
    }
    for (const acronym of acronymsOf(body)) {
      const entry = this.byAcronym.get(acronym);
      if (entry !== undefined) return { entry, likeness: 'acronym' };
    }
    const entry = this.findBySpelling(body);
    return entry === null ? null : { entry, likeness: 'spelling' };
  }

  private findBySpelling(body: NamedBody): T | null {
    const mine = compact(body.name);
    if (mine.length < 8) return null;
    const limit = mine.length < 16 ? 1 : 2;
    const myNumbers = digits(mine);
    for (const { spelling, numbers, entry } of this.byCountry.get(body.country ?? '') ?? []) {
      // "Section 1" and "Section 2" are two bodies.
      if (numbers !== myNumbers) continue;
      if (editDistance(spelling, mine, limit) <= limit) return entry;
    }
    return null;
  }
}

/** The acronym a name carries in brackets: "Third World House (TWH) Kenya" gives TWH; null without one. */
export function acronymIn(name: string): string | null {
  for (const [, bracketed] of name.matchAll(/\(([^()]+)\)/g)) {
    const [first] = (bracketed ?? '').split(',');
    if (first && /^\p{Lu}[\p{Lu}\p{N}&-]{1,11}$/u.test(first.trim())) return first.trim();
  }
  return null;
}

const compact = (name: string) => organisationKey(name).replaceAll(' ', '');
const digits = (text: string) => text.replace(/\P{N}/gu, '');

/** The names a name contains, long enough to mean one body: without brackets, either side of a slash, … */
function partsOf(name: string): string[] {
  const withoutBrackets = name.replace(/\([^()]*\)/g, ' ');
  const bracketed = [...name.matchAll(/\(([^()]+)\)/g)]
    .map(([, inside]) => (inside ?? '').split(',')[0] ?? '')
    .filter((inside) => /\p{Lu}{2}/u.test(inside));
  const parts = [
    name,
    withoutBrackets,
    ...withoutBrackets.split('/'),
    ...bracketed,
    withoutInitials(withoutBrackets),
  ];
  return [...new Set(parts.map(compact))].filter((part) => part.length >= 6);
}

/** "CEO Corporate Europe Observatory" without its own initials. */
function withoutInitials(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const initials = rest.map((word) => word.charAt(0)).join('');
  return first.length > 1 && initials.toUpperCase() === first ? rest.join(' ') : name;
}

function acronymsOf({ name, acronym, country }: NamedBody): string[] {
  const single = /^\p{Lu}[\p{Lu}\p{N}-]{2,11}$/u.test(name.trim()) ? name : null;
  return [acronym, acronymIn(name), single]
    .map((text) => compact(text ?? ''))
    .filter((text) => text.length >= 3)
    .map((text) => `${country ?? ''}:${text}`);
}

function keep<T>(map: Map<string, T>, key: string, entry: T): void {
  if (key && !map.has(key)) map.set(key, entry);
}
