import { lookOf } from './look.js';
import { organisationKey } from './name-key.js';
import { namedCountry } from './recognise-country.js';
import { romanise, scriptOf, soundOf, type Script } from './romanise.js';

/** A name as far as comparing needs it; made once per name. */
export interface NameWords {
  script: Script;
  /** Its spelling-proof form. */
  key: string;
  /** What it is taken for at a glance, whatever alphabets its letters are of. */
  look: string;
  /** The words that make it this name and no other, in their order. */
  strong: string[];
  /** The same, sorted. */
  bag: string;
  /** What kind of body it says it is: association, foundation; said or left out as people like. */
  types: string[];
  /** Numbers, Roman ones among them: "Section 1" and "Section 2" are two bodies. */
  numbers: string;
  /** The acronyms it gives beside itself, or is. */
  acronyms: string[];
  /** The first letters of its words, with and without small words; empty for fewer than three. */
  initials: string[];
  /** True for a name that is an acronym and nothing else. */
  isAcronym: boolean;
  /** How it sounds, beside names that are not Arabic and beside those that are; see `soundOf`. */
  sound: string;
  soundInArabic: string;
}

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const smallWords =
  list(`the a an of for and in on at to with against by de la le les l d du des et en aux au pour sur
  dans avec un une der die das des dem den und fur ein eine im zur zum von vom bei el los las y e del al para por con
  un una il lo gli i della delle dei degli di da per nel nella o os as do dos das em no na het een van voor op te met
  bij ten ter og i pa til av och for a az es si cu din pentru la na do w z za s u v ve ile og ja dhe te e
  o i to ta tou tis ton gia tin sti stin kai ke sto na za y ta i v u ot kam si zu al el wa fi`);

const legalForms =
  list(`asbl aisbl vzw ivzw ngo ong ev inc ltd llc plc cic cio scio gmbh ggmbh gemeinnutzige gug ag se
  onlus aps ets odv apsets etsaps scrl scs sa sas sarl sl srl spzoo oy ry rf zs ops kft nonprofit npo amke mko mkyo
  ngos nko roo ano go bf th bho kjt eingetragener verein limited incorporated company foundationtrust charity anbi`);

const bodyTypes = list(`association asociacion associazione associacao asociatia associatie verein vereniging
  stowarzyszenie udruzenje udruga sdruzhenie zdruzenie spolek egyesulet dernegi forening syllogos enosi jamiyat jamiat
  foundation fondation fundacion fondazione fundacao fundatia stiftung stichting fundacja fondacija fondatsiia nadace
  alapitvany vakfi stiftelse saatio muassasat fond idryma organisation organization organisatie organizacion
  organizzazione organizacja society gesellschaft societe ngo asotsiatsiia jmayt mwsst`);

const sectionWords = list(`section branch chapter office bureau antenne sektion seccion sezione afdeling secao
  landesverband delegation delegacion delegazione tmima otdelenie viddilennia klon klub filiale national nationale
  country committee frc far regional group afd`);

const wideWords =
  list(`international internationale internazionale internacional internationaal intl worldwide global
  mondiale mondial diethnis`);

/** Reads a name for comparing. */
export function readName(text: string): NameWords {
  const { main, acronyms } = apartFromAcronyms(text);
  const tokens = tokensOf(main);
  const strong: string[] = [];
  const types: string[] = [];
  const numbers: string[] = [];
  const all: string[] = [];
  for (const token of tokens) {
    if (/\p{N}/u.test(token) || /^(i{1,3}|iv|vi{0,3}|ix)$/.test(token)) numbers.push(token);
    else if (legalForms.has(token)) continue;
    else {
      all.push(token);
      if (bodyTypes.has(token)) types.push(token);
      else if (!smallWords.has(token)) strong.push(token);
    }
  }
  // A name of nothing but small words and kinds of bodies is made of them.
  const words = strong.length > 0 ? strong : all;
  const single = acronymOf(text);
  return {
    script: scriptOf(text),
    key: organisationKey(text),
    look: lookOf(text),
    strong: words,
    bag: [...words].sort().join(' '),
    types: strong.length > 0 ? types : [],
    numbers: numbers.sort().join(' '),
    acronyms: [...acronyms, ...(single ? [single] : [])],
    initials: [all, [...types, ...strong], strong].map(initialsOf).filter((letters) => letters.length >= 3),
    isAcronym: single !== null,
    sound: soundOf(text, false),
    soundInArabic: soundOf(text, true),
  };
}

/** An acronym as acronyms are compared; null for what is none. */
export function acronymOf(text: string): string | null {
  const bare = text.trim().replace(/\.(?=\s*\p{L}|$)\s*/gu, '');
  return /^[\p{Lu}\p{N}&-]{3,12}$/u.test(bare) && /\p{Lu}{2}/u.test(bare)
    ? romanise(bare).replace(/[^\p{L}\p{N}]/gu, '')
    : null;
}

/** What a national part adds to the name of the whole: a country, or a word such as section with what names it. */
export function isSectionOf(extra: readonly string[]): boolean {
  if (extra.length === 0) return false;
  if (extra.some((word) => sectionWords.has(word))) return extra.length <= 4;
  return namedCountry(extra.join(' ')) !== null;
}

/** What says no more than that a body works everywhere. */
export const isWide = (extra: readonly string[]): boolean =>
  extra.length > 0 && extra.every((word) => wideWords.has(word));

/** The words of a name in Latin letters, initials with dots drawn together. */
function tokensOf(text: string): string[] {
  return romanise(text)
    .replace(/&/g, ' and ')
    .replace(/\be\.?\s?v\b\.?/g, ' ev ')
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => ` ${initials.replaceAll('.', '')} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** "Child Rights Network (CRN)", "CRN – Child Rights Network" as name and acronym. */
function apartFromAcronyms(text: string): { main: string; acronyms: string[] } {
  const acronyms: string[] = [];
  const bracketless = text.replace(/[([]\s*([^()[\]]{2,16}?)\s*[)\]]/gu, (whole, inside: string) => {
    const acronym = acronymOf(inside);
    if (acronym === null || !startsWords(acronym, text)) return whole;
    acronyms.push(acronym);
    return ' ';
  });
  const parts = bracketless.trim().split(/\s+/);
  const edges = [parts[0] ?? '', parts.at(-1) ?? ''];
  for (const [index, edge] of edges.entries()) {
    const acronym = acronymOf(edge.replace(/[:,–—-]+$/u, ''));
    const rest = (index === 0 ? parts.slice(1) : parts.slice(0, -1)).join(' ');
    if (acronym === null || parts.length < 3 || !startsWords(acronym, rest)) continue;
    return { main: rest, acronyms: [...acronyms, acronym] };
  }
  return { main: bracketless, acronyms };
}

/** True when each letter of the acronym begins a word of the name, in their order. */
function startsWords(acronym: string, name: string): boolean {
  let at = 0;
  for (const word of tokensOf(name)) if (word.startsWith(acronym[at] ?? ' ')) at++;
  return at >= acronym.length;
}

const initialsOf = (words: readonly string[]): string => words.map((word) => word.charAt(0)).join('');
