import type { MarkJson } from '../schema/document-json.js';
import { readableLanguage } from '../schema/language-mark.js';
import { readableHref } from '../schema/link.js';

/** What a run of words inherits from the elements around it. */
export interface Emphasis {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  href: string | null;
  lang: string | null;
}

export const plain: Emphasis = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  href: null,
  lang: null,
};

/** The declarations of a style attribute, in lower case; read as text because browsers drop Word's own properties. */
export function readStyle(element: Element): Map<string, string> {
  const declarations = (element.getAttribute('style') ?? '').split(';');
  return new Map(
    declarations.map((declaration) => {
      const [property = '', ...value] = declaration.split(':');
      return [property.trim().toLowerCase(), value.join(':').trim().toLowerCase()];
    }),
  );
}

/** The emphasis inside this element, given the emphasis around it. Styles win over tags, as they do on screen. */
export function emphasisInside(element: Element, around: Emphasis): Emphasis {
  const tag = element.localName;
  const style = readStyle(element);
  const href = tag === 'a' ? readableHref(element.getAttribute('href')) : null;
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    bold: weightOf(style) ?? (around.bold || tag === 'b' || tag === 'strong'),
    italic: slantOf(style) ?? (around.italic || ['i', 'em', 'cite', 'dfn', 'var'].includes(tag)),
    underline: (around.underline || tag === 'u' || line.includes('underline')) && !line.includes('none'),
    strike: around.strike || ['s', 'strike', 'del'].includes(tag) || line.includes('line-through'),
    href: href ?? around.href,
    lang: readableLanguage(element.getAttribute('lang')) ?? around.lang,
  };
}

/** The marks of a run; a link is underlined anyway, so an underline in it is the link's own. */
export const marksOf = ({ bold, italic, underline, strike, href, lang }: Emphasis): MarkJson[] => [
  ...(href ? [{ type: 'link', attrs: { href } } as const] : []),
  ...(bold ? [{ type: 'bold' } as const] : []),
  ...(italic ? [{ type: 'italic' } as const] : []),
  ...(underline && !href ? [{ type: 'underline' } as const] : []),
  ...(strike ? [{ type: 'strike' } as const] : []),
  ...(lang ? [{ type: 'language', attrs: { lang } } as const] : []),
];

function weightOf(style: Map<string, string>): boolean | null {
  const weight = style.get('font-weight');
  if (weight === undefined || weight === 'inherit') return null;
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
}

function slantOf(style: Map<string, string>): boolean | null {
  const slant = style.get('font-style');
  if (slant === undefined || slant === 'inherit') return null;
  return slant.startsWith('italic') || slant.startsWith('oblique');
}
