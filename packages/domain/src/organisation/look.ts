import { organisationKey } from './name-key.js';

/** Letters of other alphabets that one takes for a Latin letter; capitals by themselves, because their small forms look otherwise. */
const lookAlikes = new Map<string, string>(
  [
    ...[
      'АA',
      'ВB',
      'ЕE',
      'ЅS',
      'ІI',
      'ЈJ',
      'КK',
      'МM',
      'НH',
      'ОO',
      'РP',
      'СC',
      'ТT',
      'УY',
      'ХX',
      'ԌG',
      'ԚQ',
      'ԜW',
    ],
    ...['аa', 'еe', 'ѕs', 'іi', 'јj', 'оo', 'рp', 'сc', 'уy', 'хx', 'һh', 'ԁd', 'ԛq', 'ԝw', 'ӏl'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX'],
    ...['αa', 'γy', 'ιi', 'κk', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx', 'ωw', 'ηn'],
    ...['ıi', 'ɑa', 'ɡg', 'ɩi', 'օo', 'ոn', 'սu', 'հh'],
  ].map((pair): [string, string] => [pair[0] ?? '', pair[1] ?? '']),
);

/** What a name is taken for at a glance: two names of one look may be meant to be taken for each other. */
export const lookOf = (name: string): string =>
  organisationKey(
    name.normalize('NFKD').replace(/\P{ASCII}/gu, (letter) => lookAlikes.get(letter) ?? letter),
  );
