import { describe, expect, it } from 'vitest';
import { nextAddress } from './next-address';

describe('where to go after signing in', () => {
  it('stays on this site', () => {
    expect(nextAddress('/t/doc_1?tab=review')).toBe('/t/doc_1?tab=review');
    expect(nextAddress('/t/doc_1/review#sug_1')).toBe('/t/doc_1/review#sug_1');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '',
    null,
    ['/a'],
    '/\t/evil.example',
  ])('takes %j for the first page', (wanted) => expect(nextAddress(wanted)).toMatch(/^\/(?!\/)[^:]*$/));
});
