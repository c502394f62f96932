import { describe, expect, it } from 'vitest';
import { isPageNonce, nonceHours, pageNonce } from './page-nonce';

const secret = 'a secret of thirty-two characters';
const now = new Date('2026-11-23T09:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const nonce = pageNonce(secret, '/s/abc', now);

describe('the nonce of a page', () => {
  it('is taken as often as it is sent, until it runs out', () => {
    for (const hours of [0, 0, 1, nonceHours - 0.01]) {
      expect(isPageNonce(secret, '/s/abc', later(hours), nonce)).toBe(true);
    }
    expect(isPageNonce(secret, '/s/abc', later(nonceHours), nonce)).toBe(false);
  });

  it('belongs to one page of one installation', () => {
    expect(isPageNonce(secret, '/s/abd', now, nonce)).toBe(false);
    expect(isPageNonce(secret, '/s/abc/confirm/x', now, nonce)).toBe(false);
    expect(isPageNonce('another secret of 32 characters..', '/s/abc', now, nonce)).toBe(false);
  });

  it('cannot be made longer, shorter or made up', () => {
    const [until = '', mac = ''] = nonce.split('.');
    const longer = (Number.parseInt(until, 36) + 1).toString(36);
    const made = ['', '.', nonce.slice(1), nonce.slice(0, -1), `${nonce}x`, `${nonce}.`, `${longer}.${mac}`];
    for (const wrong of [...made, until, `.${mac}`, nonce.toUpperCase(), '\0', 'é'.repeat(60)]) {
      expect(isPageNonce(secret, '/s/abc', now, wrong), wrong).toBe(false);
    }
  });
});
