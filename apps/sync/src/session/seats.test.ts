import { expect, it } from 'vitest';
import { Seats } from './seats.js';

it('counts the seats of a person, of a document, and each that is freed once', () => {
  const seats = new Seats<string>();
  const take = (person: string, document: string) =>
    seats.take({ of: person, most: 2 }, { of: document, most: 3 });
  const free = take('ana', 'one');
  expect(take('ana', 'other')).not.toBeNull();
  expect(take('ana', 'one')).toBeNull();
  expect(take('bram', 'one')).not.toBeNull();
  free?.();
  free?.();
  expect(take('ana', 'one')).not.toBeNull();
  expect(take('ana', 'one')).toBeNull();
  expect(take('bram', 'one')).not.toBeNull();
  expect(take('carla', 'one')).toBeNull();
});
