/*
 * Letters of three scripts in Latin ones, as people write them who have no such keyboard. One table for all
 * languages of a script: what it is good for is to find the same name again, not to write it well.
 */
const greek = pairs(
  'μπ b ντ nt γκ g γγ ng ου ou αυ av ευ ev α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p',
  'ρ r σ s ς s τ t υ y φ f χ kh ψ ps ω o',
);
const cyrillic = pairs(
  'а a б b в v г g ґ g д d е e є ie ё e ж zh з z и i і i ї i й i ј j к k л l љ lj м m н n њ nj о o п p р r',
  'с s т t ћ c ђ dj у u ф f х h ц c ч ch џ dz ш sh щ sht ъ a ы y э e ю iu я ia ѓ g ќ k ѕ dz қ k ғ g ә a ө o',
  'ү u ұ u ң n һ h ў u',
);
const arabic = pairs(
  'ا a أ a إ i آ a ى a ب b ت t ة t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z غ gh ف f ق k',
  'ك k ل l م m ن n ه h و w ؤ w ي y ئ y پ p گ g چ ch ژ zh ک k ی y',
);
/** Latin letters that no decomposition takes apart. */
const latin = pairs('ß ss ø o æ ae œ oe ł l đ d ð d þ th ı i ħ h ŋ n ə a');

const letters = new Map([...greek, ...cyrillic, ...arabic, ...latin]);
const longest = /μπ|ντ|γκ|γγ|ου|αυ|ευ|[\u0370-\u03ff\u0400-\u04ff\u0600-\u06ffßøæœłđðþıħŋə]/gu;

/** A text in lower case, without accents, in Latin letters where the script is Greek, Cyrillic or Arabic. */
export function romanise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(longest, (letter) => letters.get(letter) ?? '');
}

export const scripts = ['Latin', 'Greek', 'Cyrillic', 'Arabic'] as const;
export type Script = (typeof scripts)[number] | 'other';

const scriptTests = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const);

/** The script that most letters of a text are of. */
export function scriptOf(text: string): Script {
  let most: Script = 'other';
  let best = 0;
  for (const [script, test] of scriptTests) {
    const count = text.match(test)?.length ?? 0;
    if (count > best) [most, best] = [script, count];
  }
  return most;
}

/**
 * How a name sounds, roughly: consonants only, those that one script writes in several ways taken as one. Two
 * transliterations of the same name come to nearly the same; two names of one script should not be compared by
 * it. `withArabic` when one of the two is Arabic, which writes articles and half-vowels as it likes.
 */
export function soundOf(text: string, withArabic: boolean): string {
  const plain = romanise(withArabic ? text.replace(/(?<=^|\s)(و?ال|لل)(?=\p{L}{3})|ة(?!\p{L})/gu, '') : text);
  return [...plain.matchAll(/\p{L}+/gu)]
    .map(([word]) => (withArabic ? word.replace(particle, '').replace(/[ae][th]$/, '') : word))
    .map((word) =>
      word
        .replace(/x/g, 'ks')
        .replace(/sch|sh|ch|zh|cz|ts|tz|c(?=[eiy])|[jz]/g, 's')
        .replace(/[kg]h|[qcg]/g, 'k')
        .replace(/[td]h|d/g, 't')
        .replace(/ph|[pvf]/g, 'b')
        .replace(/w/g, withArabic ? '' : 'b')
        .replace(/h$/, '')
        .replace(/h/g, 'k')
        .replace(/([a-z])\1+/g, '$1')
        .replace(/[aeiouy]/g, ''),
    )
    .join('');
}

const particle = /^(al|el|as|ash|an|ar|at|ad|az|lil|li|wal|bi)$/;

function pairs(...lines: string[]): [string, string][] {
  const cells = lines.join(' ').split(' ');
  return cells.flatMap((cell, index) =>
    index % 2 === 0 ? [[cell, cells[index + 1] ?? ''] as [string, string]] : [],
  );
}
