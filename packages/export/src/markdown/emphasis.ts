/**
 * Words between signs of emphasis. White space at their edges goes outside, since signs must touch a word;
 * where the letters around would keep Markdown from seeing the signs, the words stay without.
 */
export function emphasised(signs: string, content: string, before: string, after: string): string {
  const words = content.trim();
  if (words === '') return content;
  const [spaceBefore = '', spaceAfter = ''] = content.split(words);
  const outsideBefore = spaceBefore || before;
  const opens = !startsWithSign.test(words) || outsideBefore === '' || endsOpenly.test(outsideBefore);
  const outsideAfter = spaceAfter || after;
  const closes = !endsWithSign.test(words) || outsideAfter === '' || startsOpenly.test(outsideAfter);
  const mayTouch = !outsideBefore.endsWith(signs.slice(0, 1));
  return opens && closes && mayTouch ? `${spaceBefore}${signs}${words}${signs}${spaceAfter}` : content;
}

// CommonMark's rule: a sign that has a letter outside needs a letter inside.
const startsWithSign = /^[\p{P}\p{S}]/u;
const endsWithSign = /[\p{P}\p{S}]$/u;
const endsOpenly = /[\p{P}\p{S}\s]$/u;
const startsOpenly = /^[\p{P}\p{S}\s]/u;
