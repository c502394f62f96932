export { isSameSecret } from './is-same-secret.js';
export { guestCookieName, hashOfSecret, sessionCookieName } from './session-cookie.js';
