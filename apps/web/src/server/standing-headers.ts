/** What every answer of this server says, whatever it is. */
export const standingHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The same of everything that may not stand in a frame of somebody else's. */
export const unframedHeader = { 'X-Frame-Options': 'DENY' };

/** The type of a public page; of its redirects too. */
export const pageType = { 'Content-Type': 'text/html; charset=utf-8' };
