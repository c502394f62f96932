import { countryCodes, countryName } from './country.js';
import { editDistance } from './edit-distance.js';

/** What a cell that should hold a country says. */
export type RecognisedCountry =
  | { kind: 'country'; code: string }
  /** Of no single country: worldwide, or one part of the world. */
  | { kind: 'several'; level: 'international' | 'regional' }
  /** Probably meant, to be confirmed by somebody: a typing error, or a city. */
  | { kind: 'proposed'; code: string }
  | { kind: 'none' }
  | { kind: 'unknown' };

/** Reads a country as people write it, in many languages, with the usual short forms. */
export function recogniseCountry(text: string): RecognisedCountry {
  const plain = plainName(text);
  if (!plain) return { kind: 'none' };
  const level = severals.get(plain);
  if (level) return { kind: 'several', level };
  const upper = text.trim().toUpperCase();
  if (countryCodes.includes(upper)) return { kind: 'country', code: upper };
  const code = codesByName().get(plain);
  if (code) return { kind: 'country', code };
  const meant = citiesAndHalfNames.get(plain) ?? nearest(plain);
  return meant ? { kind: 'proposed', code: meant } : { kind: 'unknown' };
}

/** The code of a country that is named exactly, in any of the languages we know; null for every other text. */
export const namedCountry = (text: string): string | null => codesByName().get(plainName(text)) ?? null;

/** Letters only, without accents, dots, case and article: "the U.S." and "US" are one. */
function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Languages in which a list of members may name countries: the Union's, its neighbours', and some more. */
const languages =
  'en fr de es it pt nl pl ro el hu cs sk sl hr bg da sv fi et lv lt mt ga no is sq sr mk bs uk ru tr ar'.split(
    ' ',
  );

const otherNames: Record<string, string> = {
  AE: 'uae, emirates',
  BO: 'bolivia, plurinational state of bolivia',
  CD: 'drc, dr congo, drc congo, congo drc, democratic republic of congo, democratic republic of the congo, congo kinshasa, rdc, republique democratique du congo',
  CG: 'congo brazzaville, republic of congo, republic of the congo',
  CI: 'ivory coast, cote divoire',
  CV: 'cape verde',
  CZ: 'czech republic, republique tcheque',
  GB: 'uk, great britain, britain, england, scotland, wales, northern ireland, united kingdom of great britain and northern ireland, royaume uni, grande bretagne, angleterre',
  GR: 'hellas',
  HK: 'hong kong',
  IR: 'islamic republic of iran',
  KP: 'dprk',
  KR: 'south korea, republic of korea, coree du sud',
  LA: 'lao pdr',
  MD: 'republic of moldova',
  MK: 'macedonia, fyrom',
  MM: 'burma, birmanie',
  MO: 'macau',
  NL: 'holland, netherlands',
  PS: 'palestine, occupied palestinian territory, state of palestine',
  RU: 'russian federation',
  SY: 'syrian arab republic',
  SZ: 'swaziland',
  TL: 'east timor',
  TR: 'turkey',
  TW: 'chinese taipei',
  TZ: 'united republic of tanzania',
  US: 'us, usa, united states of america, america, etats unis damerique',
  VA: 'holy see, vatican',
  VN: 'viet nam',
};

const severals = new Map<string, 'international' | 'regional'>([
  ...words(
    'international',
    'international, internationale, internationally, global, world, worldwide, mondial, monde, monde entier, multinational, several, various, plusieurs pays, intl',
  ),
  ...words(
    'regional',
    'regional, europe, european, european union, eu, europa, union europeenne, ue, africa, afrique, asia, asie, asia pacific, pacific, oceania, oceanie, caribbean, caraibes, latin america, amerique latine, south america, central america, north america, americas, amerique, middle east, moyen orient, mena, balkans, western balkans, east africa, west africa, southern africa, southeast asia',
  ),
]);

/** Seats of organisations, and names that could be two countries. */
const citiesAndHalfNames = new Map(
  Object.entries({
    CH: 'geneva, geneve, genf, bern, zurich, lausanne',
    BE: 'brussels, bruxelles, brussel, ghent, antwerp',
    GB: 'london, edinburgh, cardiff, belfast',
    US: 'new york, new york city, nyc, washington, washington dc',
    FR: 'paris, strasbourg, lyon, marseille',
    AT: 'vienna, wien, vienne',
    DE: 'berlin, bonn, hamburg',
    NL: 'hague, amsterdam, utrecht',
    IT: 'rome, roma, milan',
    ES: 'madrid, barcelona',
    KE: 'nairobi',
    SE: 'stockholm',
    DK: 'copenhagen',
    CD: 'congo',
    KR: 'korea',
  }).flatMap(([code, names]) => names.split(', ').map((name) => [name, code] as const)),
);

function words<const L extends string>(level: L, list: string): [string, L][] {
  return list.split(', ').map((word) => [word, level]);
}

let known: Map<string, string> | undefined;

/** Made at the first use: thirty languages of names are not worth their memory in a browser. */
function codesByName(): Map<string, string> {
  if (known) return known;
  known = new Map();
  for (const language of languages) {
    for (const code of countryCodes) {
      const name = plainName(countryName(code, language));
      if (name && !known.has(name) && !citiesAndHalfNames.has(name)) known.set(name, code);
    }
  }
  for (const [code, names] of Object.entries(otherNames)) {
    for (const name of names.split(', ')) known.set(name, code);
  }
  return known;
}

/** The one country whose name is a letter or two away; null when there is none, or more than one. */
function nearest(plain: string): string | null {
  if (plain.length < 4) return null;
  let best = plain.length < 7 ? 1 : 2;
  let codes = new Set<string>();
  for (const [name, code] of codesByName()) {
    if (name.length < 4) continue;
    const distance = editDistance(plain, name, best);
    if (distance > best) continue;
    if (distance < best) codes = new Set();
    best = distance;
    codes.add(code);
  }
  const [only, ...others] = codes;
  return only && others.length === 0 ? only : null;
}
