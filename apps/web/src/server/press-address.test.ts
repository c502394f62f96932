import { describe, expect, it } from 'vitest';
import { slugOfPress } from './press-address';

describe('what is answered before routing', () => {
  it.each(['/s/no-child-2', '/s/no-child-2?lang=ar'])('is a press at %s', (url) =>
    expect(slugOfPress('POST', url)).toBe('no-child-2'),
  );

  it.each([
    ['GET', '/s/no-child'],
    ['HEAD', '/s/no-child'],
    ['POST', '/s/no-child/'],
    ['POST', '/s//no-child'],
    ['POST', '//s/no-child'],
    ['POST', '/s/No-Child'],
    ['POST', '/s/%6eo-child'],
    ['POST', '/s/no-child/sent'],
    ['POST', '/s/no-child?lang=fr&nxtPslug=other'],
    ['POST', '/s/no-child?slug=other'],
    ['POST', 'http://elsewhere.example/s/no-child'],
    [undefined, undefined],
  ])('is not %s %s', (method, url) => expect(slugOfPress(method, url)).toBeNull());
});
