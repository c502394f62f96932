import type { DocumentId, PersonId } from '@undersigned/domain';
import { expect, it } from 'vitest';
import { Seats } from './seats.js';

const [ana, bram] = ['per_ana', 'per_bram'] as PersonId[] as [PersonId, PersonId];
const [one, other] = ['doc_one', 'doc_other'] as DocumentId[] as [DocumentId, DocumentId];

it('counts the seats of a person, of a document, and each that is freed once', () => {
  const seats = new Seats({ socketsPerPerson: 2, socketsPerDocument: 3 });
  const free = seats.take(ana, one);
  expect(seats.take(ana, other)).not.toBeNull();
  expect(seats.take(ana, one)).toBeNull();
  expect(seats.take(bram, one)).not.toBeNull();
  free?.();
  free?.();
  expect(seats.take(ana, one)).not.toBeNull();
  expect(seats.take(ana, one)).toBeNull();
  expect(seats.take(bram, one)).not.toBeNull();
  expect(seats.take(`${bram}-too` as PersonId, one)).toBeNull();
});
