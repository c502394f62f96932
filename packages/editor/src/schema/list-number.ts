import type { ListNumbering } from './ordered-list.js';

/** The number of a list item as its list counts: 4 gives "4", "d", "D", "iv" or "IV". */
export function spellNumber(number: number, numbering: ListNumbering): string {
  switch (numbering) {
    case '1':
      return String(number);
    case 'a':
      return spellLetters(number);
    case 'A':
      return spellLetters(number).toUpperCase();
    case 'i':
      return spellRoman(number);
    case 'I':
      return spellRoman(number).toUpperCase();
  }
}

/** a … z, aa … az, as browsers count; there is no letter for nought. */
function spellLetters(number: number): string {
  if (number < 1) return String(number);
  let rest = number;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26);
  }
  return letters;
}

const romanSigns: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Roman numerals end at 3999; browsers go on in figures, and so do we. */
function spellRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let numeral = '';
  for (const [value, sign] of romanSigns) {
    numeral += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}
