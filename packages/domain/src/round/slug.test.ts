import { expect, it } from 'vitest';
import { slugOf } from './slug.js';

it('makes a sayable address of any title', () => {
  expect(slugOf('Always a child first!')).toBe('always-a-child-first');
  expect(slugOf('Les États & l’école')).toBe('les-etats-l-ecole');
  expect(slugOf('طفل قبل كل شيء')).toBe('text');
  expect(slugOf('طفل', 2)).toBe('text-2');
  expect(slugOf('word '.repeat(40))).toHaveLength(44);
  expect(slugOf('w'.repeat(400))).toHaveLength(48);
});
