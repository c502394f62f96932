import { escapeHtml } from '@undersigned/export';

/** Markup that is safe to send: written by `html`, or vouched for by `trusted`. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a gap of `html`. Whatever says no (null, undefined, false) stands for nothing. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/**
 * A template whose gaps are escaped, between tags and in quoted attributes alike. A gap in an attribute without
 * quotes could not be made safe, nor one among the words of a script or a stylesheet: the first is an error, the
 * second does not occur, because our pages have no script and one stylesheet.
 */
export function html(words: TemplateStringsArray, ...pieces: Piece[]): Html {
  const [first = '', ...rest] = templates.get(words) ?? read(words);
  let markup = first;
  for (const [index, piece] of pieces.entries()) markup += written(piece) + (rest[index] ?? '');
  return new Html(markup);
}

/** Markup that comes escaped from one of our own renderers. Never what somebody typed. */
export const trusted = (markup: string): Html => new Html(markup);

export const nothing = trusted('');

const templates = new WeakMap<TemplateStringsArray, string[]>();

/** The words of a template without the indentation of our sources; read once, at its first use. */
function read(words: TemplateStringsArray): string[] {
  if (words.slice(0, -1).some((part) => /\s[\w-]+=$/.test(part))) {
    throw new Error('an attribute with a gap needs quotes round it');
  }
  const tidy = words.map((part) => part.replace(/\s*\n\s*/g, '\n'));
  templates.set(words, tidy);
  return tidy;
}

function written(piece: Piece): string {
  if (piece instanceof Html) return piece.markup;
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escapeHtml(piece.replaceAll('\0', '\ufffd'));
  return piece.map(written).join('');
}
