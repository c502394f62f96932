import { describe, expect, it } from 'vitest';
import { hashOfSecret, sessionCookieName } from './session-cookie.js';

describe('the session cookie', () => {
  it('is bound to the host over https', () => {
    expect(sessionCookieName('https://undersigned.example.org')).toBe('__Host-undersigned-session');
    expect(sessionCookieName('http://localhost:3000')).toBe('undersigned-session');
  });

  it('is looked up by the SHA-256 of its value', () =>
    expect(hashOfSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
});
