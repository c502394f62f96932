export { hashOfSecret, sessionCookieName } from './session-cookie.js';
