import { closeCodes, frameRefusals, pauses } from '@undersigned/protocol';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en';
import fr from '../../messages/fr';

const reasons: string[] = [...Object.keys(closeCodes), ...frameRefusals, ...pauses];

describe.each([
  ['English', en],
  ['French', fr],
])('in %s', (_language, { write }) => {
  it.each(reasons)('%s has a sentence', (reason) => {
    expect((write.why as Record<string, string>)[reason]).toMatch(/\p{L}.*\.$/u);
  });

  it('explains nothing that cannot happen', () => {
    expect(Object.keys(write.why).filter((reason) => !reasons.includes(reason))).toEqual([]);
  });
});
