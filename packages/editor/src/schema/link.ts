import { Link as TiptapLink } from '@tiptap/extension-link';

const allowedProtocols = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address of a link as texts may carry it: http, https or mailto, trimmed, at most 2 000 characters.
 * Anything else (javascript:, data:, file:, a relative path) gives null.
 */
export function readableHref(href: unknown): string | null {
  if (typeof href !== 'string') return null;
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.length > 2000 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!allowedProtocols.has(url.protocol)) return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  return trimmed;
}

/** A link holds an address and nothing else: where it opens is decided by whoever shows the text. */
export const Link = TiptapLink.extend({
  inclusive: false,

  addAttributes() {
    return { href: { default: null, parseHTML: (element) => readableHref(element.getAttribute('href')) } };
  },

  parseHTML() {
    return [
      { tag: 'a[href]', getAttrs: (element) => (readableHref(element.getAttribute('href')) ? null : false) },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    const href = readableHref(HTMLAttributes.href);
    return href ? ['a', { href, rel: 'noopener noreferrer' }, 0] : ['span', 0];
  },
}).configure({
  openOnClick: false,
  autolink: true,
  defaultProtocol: 'https',
  isAllowedUri: (uri) => readableHref(uri) !== null,
});
