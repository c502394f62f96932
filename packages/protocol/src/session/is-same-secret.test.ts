import { expect, it } from 'vitest';
import { isSameSecret } from './is-same-secret.js';

it.each([
  ['a secret', 'a secret', true],
  ['', '', true],
  ['a secret', 'a secreT', false],
  ['a secret', 'a secret and more', false],
  ['', 'a secret', false],
  ['é', 'e\u0301', false],
])('says of %j and %j that they are the same: %j', (given, expected, isSame) =>
  expect(isSameSecret(given, expected)).toBe(isSame),
);
