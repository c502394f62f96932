import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisationsOf108 } from '@undersigned/services/testing';
import type { api } from './api.js';
import { joinAll } from './people.js';
import type { Product } from './product.js';

/** An organisation and the one person who acts for it. */
export interface Member {
  id: string;
  name: string;
  country: string | null;
  isObserver: boolean;
  person: string;
  email: string;
  /** Where the person sits, as a proxy in front would tell. */
  from: string;
  api: ReturnType<typeof api>;
}

/**
 * Fills the directory of a coalition with 108 organisations from a table, and lets one person in for each of them.
 * `focalPoint` reads the directory.
 */
export async function fill108(
  product: Product,
  coalition: string,
  focalPoint: ReturnType<typeof api>,
  now: () => Date,
): Promise<Member[]> {
  const table = join(product.dataDir, 'organisations.csv');
  const lines = organisationsOf108.map(({ name, country, kind }) => [name, country ?? '', kind].join(','));
  writeFileSync(table, ['name,country,kind', ...lines, ''].join('\n'));
  const imported = await product.admin('organisation', 'import', '--coalition', coalition, '--file', table);
  const { added } = imported;
  if (added !== 108) throw new Error(`the import says ${JSON.stringify(imported)}`);
  const directory = await focalPoint.get(`/coalitions/${coalition}/organisations`);
  const ids = new Map(
    (directory.json as unknown as { id: string; name: string }[]).map(({ id, name }) => [name, id]),
  );
  const members = organisationsOf108.map(({ name, country, kind }, index) => ({
    id: ids.get(name) ?? '',
    name,
    country,
    isObserver: kind === 'igo',
    person: `Person ${name}`,
    email: `person${index}@two-weeks.example`,
    from: `198.18.1.${index}`,
  }));
  const people = members.map(({ id, person, email }) => ({
    email,
    name: person,
    role: 'member' as const,
    organisationId: id,
  }));
  const apis = await joinAll(product, coalition, people, now);
  return members.map((member, index) => ({ ...member, api: apis[index] ?? focalPoint }));
}
