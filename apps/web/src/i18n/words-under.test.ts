import { describe, expect, it } from 'vitest';
import { wordsUnder } from './words-under';

const catalogue = {
  shell: { save: 'Save' },
  guest: { make: { submit: 'Make', languages: { fr: 'French' } }, enter: { open: 'Open' }, making: 'Making' },
};

describe('the words under some names', () => {
  it('stand where they stood, and nothing beside them', () => {
    expect(wordsUnder(catalogue, ['guest.make.languages', 'shell'])).toEqual({
      shell: { save: 'Save' },
      guest: { make: { languages: { fr: 'French' } } },
    });
  });

  it('are those of each name, also where one name contains another', () => {
    expect(wordsUnder(catalogue, ['guest.make', 'guest.make.languages', 'guest.enter'])).toEqual({
      guest: { make: catalogue.guest.make, enter: { open: 'Open' } },
    });
  });

  it('are none of a name that is not there', () => {
    expect(wordsUnder(catalogue, ['position'])).toEqual({});
  });
});
