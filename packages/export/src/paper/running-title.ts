const longest = 46;

/** A title as it fits above a page: cut behind a word where it is long. */
export function runningTitle(title: string): string {
  if (title.length <= longest) return title;
  const cut = title.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
