/**
 * What a page of ours may load and run: our own scripts by nonce, our own styles, our own socket. Inline
 * styles stay allowed because carets, tints and charts set them; nothing else inline runs.
 */
export function contentSecurityPolicy({
  nonce,
  syncUrl,
  development,
}: {
  nonce: string;
  syncUrl: string;
  development: boolean;
}): string {
  const socket = [syncUrl, syncUrl.replace(/^ws/, 'http')].join(' ');
  const directives = {
    'default-src': "'self'",
    // React's development build needs eval for its error overlays; the production build does not.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self' ${socket}${development ? ' ws:' : ''}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
