const articles =
  'Article|Artikel|Art\\.|Artículo|Articolo|Artigo|Artykuł|Articolul|Άρθρο|Член|Стаття|Статья|المادة|مادة';
const annexes = 'Annexe?|Anhang|Bijlage|Anexo|Allegato|Załącznik|Anexa|Παράρτημα|Приложение|Додаток';
const division = new RegExp(
  `^(?:${articles}|${annexes})\\s+(?:\\d+(?:\\s?[a-z])?|[IVXLC]+)(?![\\p{L}\\d])`,
  'iu',
);

/** "Article 5" of "Article 5 – Guardianship": how a law calls the part that a heading begins. Null for other headings. */
export const divisionIn = (heading: string): string | null => division.exec(heading.trim())?.[0] ?? null;

export type OwnNumber = { kind: 'numbered' | 'bracketed' | 'point'; number: string };

/** The number that a paragraph of a law carries in its own words: "2.", "(12)", "(a)", "a)". */
export function ownNumber(words: string): OwnNumber | null {
  const text = words.trimStart();
  const numbered = /^(\d{1,3}[a-z]?)[.)]\s/u.exec(text);
  if (numbered?.[1]) return { kind: 'numbered', number: numbered[1] };
  const bracketed = /^\((\d{1,3}[a-z]?)\)\s/u.exec(text);
  if (bracketed?.[1]) return { kind: 'bracketed', number: bracketed[1] };
  const point = /^(?:\(([a-z]{1,4})\)|([a-z])\))\s/u.exec(text);
  const letter = point?.[1] ?? point?.[2];
  return letter ? { kind: 'point', number: letter } : null;
}
