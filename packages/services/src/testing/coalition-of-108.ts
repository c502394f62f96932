import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { testCast, type TestContext } from './test-context.js';

/** Twelve paragraphs; the third names a regulation, the seventh is disputed, the ninth asks for a figure. */
export const twelveParagraphs = [
  'Every child on the move is a child first, whatever papers it carries and whoever it travels with.',
  'Our organisations work with children at borders, in reception and in cities across the continent.',
  'Regulation (EU) 2024/1347 obliges States to put the best interests of the child first in every decision.',
  'In practice decisions are late, guardians are missing, and children are moved between places unheard.',
  'We have seen what works: small reception, schooling from the first week, a guardian within days.',
  'We have also seen what harms: closed centres, age disputes in corridors, siblings taken apart.',
  'States should end the detention of children in all circumstances and fund alternatives in its place.',
  'Guardians should be independent of the authorities that decide, and have time for each child.',
  'We ask that one guardian is responsible for at most 30 children, in every State, from next year.',
  'We ask the Commission to publish, each year, how many children were detained and for how long.',
  'We ask the Parliament to make its consent to further funds depend on what these numbers say.',
  'We, the undersigned organisations, stand ready to help with what we know.',
];

const countries = [
  'AT',
  'BE',
  'BG',
  'CY',
  'DE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HU',
  'IE',
  'IT',
  'MT',
  'NL',
  'PL',
  'PT',
  'SE',
];
const places = [
  'Harbour',
  'Bridge',
  'Lantern',
  'Compass',
  'Orchard',
  'Meridian',
  'Juniper',
  'Saffron',
  'Willow',
];
const causes = [
  'Refuge',
  'Youth',
  'Arrival',
  'Shelter',
  'Guardian',
  'Passage',
  'Welcome',
  'Horizon',
  'Haven',
  'Threshold',
  'Garden',
  'Voices',
];

/** 82 organisations and 20 networks that may sign, then 6 intergovernmental bodies that support at most. */
export const organisationsOf108: readonly Pick<Organisation, 'name' | 'country' | 'kind'>[] = [
  { name: 'Youth Bridge', country: 'BE', kind: 'ngo' },
  ...causes
    .flatMap((cause) => places.map((place) => `${cause} ${place}`))
    .filter((name) => name !== 'Youth Bridge')
    .slice(0, 101)
    .map((name, index) => ({
      name,
      country: countries[index % countries.length] ?? null,
      kind: index < 81 ? ('ngo' as const) : ('network' as const),
    })),
  ...[
    'Agency for Displaced Families',
    'Commission on Minors Abroad',
    'Council of Coastal States',
    'Fund for Schooling in Transit',
    'Office for Human Mobility',
    'Union of River Nations',
  ].map((name) => ({ name, country: null, kind: 'igo' as const })),
];

export interface LargeCoalition {
  test: TestContext;
  coalition: Coalition;
  /** Two focal points. */
  ana: MemberActor;
  chiara: MemberActor;
  /** The 102 that may sign: 82 organisations and 20 networks. */
  asked: Organisation[];
  /** Six intergovernmental bodies. */
  observers: Organisation[];
  /** The one person of an organisation. */
  memberOf(organisation: Organisation): MemberActor;
}

/** A coalition as large as the ones that sign letters, each organisation with one person. */
export async function coalitionOf108(): Promise<LargeCoalition> {
  const cast = await testCast();
  const { test, coalition, ana, youth } = cast;
  const chiara = await cast.member('Chiara', 'focal-point', null);
  // Bram of the small cast would be a second person of Youth Bridge.
  await test.ctx.db.transact((tx) => tx.membership.end(cast.bram.membershipId, test.ctx.now()));
  const members = new Map([[youth.id, await cast.member('Person Youth Bridge', 'member', youth)]]);
  const asked: Organisation[] = [youth];
  const observers: Organisation[] = [];
  for (const { name, country, kind } of organisationsOf108.slice(1)) {
    const organisation = await cast.organisation(name);
    await test.ctx.db.transact((tx) => tx.organisation.update(organisation.id, { kind, country }));
    members.set(organisation.id, await cast.member(`Person ${name}`, 'member', organisation));
    (kind === 'igo' ? observers : asked).push({ ...organisation, kind, country });
  }
  return {
    test,
    coalition,
    ana,
    chiara,
    asked,
    observers,
    memberOf(organisation) {
      const member = members.get(organisation.id);
      if (!member) throw new Error(`${organisation.name} has nobody`);
      return member;
    },
  };
}
