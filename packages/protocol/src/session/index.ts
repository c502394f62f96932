export { guestCookieName, hashOfSecret, sessionCookieName } from './session-cookie.js';
