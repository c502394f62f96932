import { describe, expect, it } from 'vitest';
import { askedAddress } from './asked-address';

describe('the address somebody asked for', () => {
  const nextUrl = { pathname: '/t/doc_1/positions', search: '?at=blk_1' };

  it('is the path and the query of a page', () => {
    expect(askedAddress({ method: 'GET', nextUrl })).toBe('/t/doc_1/positions?at=blk_1');
  });

  it('is none where something is sent', () => {
    expect(askedAddress({ method: 'POST', nextUrl })).toBe('');
  });
});
