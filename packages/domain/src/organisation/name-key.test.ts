import { describe, expect, it } from 'vitest';
import { organisationKey } from './name-key.js';

describe('the spelling-proof form of a name', () => {
  it.each([
    ['Défense des Enfants – International (ASBL)', 'Defense des enfants international'],
    ['The Children’s Network', "CHILDREN'S  NETWORK"],
    ['Doctors & Nurses', 'Doctors and Nurses'],
    ['F.A.I.R. e.V.', 'FAIR'],
    ['Open\u200bDoors', 'OpenDoors'],
  ])('takes %j and %j for one', (a, b) => expect(organisationKey(a)).toBe(organisationKey(b)));

  it('keeps different bodies apart', () => {
    expect(organisationKey('Save Youth Belgium')).not.toBe(organisationKey('Save Youth France'));
  });

  it('keeps a name that is only a legal form', () => expect(organisationKey('ASBL')).toBe('asbl'));

  it('keeps other scripts', () =>
    expect(organisationKey('Δίκτυο για τα παιδιά')).toBe('δικτυο για τα παιδια'));
});
