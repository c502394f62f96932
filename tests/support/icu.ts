/**
 * The names of the arguments and tags of an ICU message, sorted and without repeats: `{count, plural,
 * one {a text} other {# texts}} by <b>{name}</b>` gives `<b>`, `count`, `name`. Throws on unbalanced braces.
 */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const rest = readMessage(message, 0, found);
  if (rest < message.length) throw new Error(`a brace too many in “${message}”`);
  return [...found].sort();
}

/** What is counted in a message: the cases of each plural, and whether one of them shows the number. */
export function pluralsOf(message: string): { cases: string[]; shows: boolean }[] {
  return [...message.matchAll(/\{\s*\w+\s*,\s*plural\s*,/g)].map(({ 0: head, index }) => {
    const cases: string[] = [];
    let shows = false;
    let at = index + head.length;
    for (let next = caseAt(message, at); next; next = caseAt(message, at)) {
      const end = readMessage(message, next.start, new Set());
      cases.push(next.name);
      shows ||= message.slice(next.start, end).includes('#');
      at = end + 1;
    }
    return { cases, shows };
  });
}

/** The case of a plural that begins here, and where its message starts. */
function caseAt(text: string, at: number): { name: string; start: number } | null {
  const head = /^\s*(=?\w+)\s*\{/.exec(text.slice(at));
  return head?.[1] ? { name: head[1], start: at + head[0].length } : null;
}

/** Reads text and arguments up to the brace that closes this message; gives that brace's place. */
function readMessage(text: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== '}') {
    if (text[at] === "'" && /['{}<]/.test(text[at + 1] ?? '')) at = endOfQuote(text, at);
    else if (text[at] === '{') at = readArgument(text, at + 1, found);
    else {
      const tag = /^<([a-z][\w-]*)>/i.exec(text.slice(at));
      if (tag) found.add(`<${tag[1]}>`);
      at++;
    }
  }
  return at;
}

/** Reads from after an opening brace to after its closing one. */
function readArgument(text: string, start: number, found: Set<string>): number {
  const head = /^\s*([\w-]+)\s*(?:,\s*(plural|select|selectordinal)\s*,|,[^{}]*)?/.exec(text.slice(start));
  if (!head?.[1]) throw new Error(`an argument without a name in “${text}”`);
  found.add(head[1]);
  let at = start + head[0].length;
  while (head[2] && at < text.length && text[at] !== '}') {
    if (text[at] === '{') at = readMessage(text, at + 1, found) + 1;
    else at++;
  }
  if (text[at] !== '}') throw new Error(`a brace is missing in “${text}”`);
  return at + 1;
}

function endOfQuote(text: string, start: number): number {
  if (text[start + 1] === "'") return start + 2;
  const end = text.indexOf("'", start + 1);
  return end === -1 ? text.length : end + 1;
}
