import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepDraft } from '@/features/comment/draft-store';
import { keepEntries, readEntries } from './kept-entries';

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

const typed = new URLSearchParams([
  ['goal', '60'],
  ['languages', 'en'],
  ['languages', 'fr'],
]);
const read = (since: string) => readEntries('round', since).toString();

it('what was typed into a form is kept for the form as it was', () => {
  keepEntries('round', 'goal=40', typed);
  expect(read('goal=40')).toBe('goal=60&languages=en&languages=fr');
});

it('what was typed is over once the form begins with something else, and when it does so again', () => {
  keepEntries('round', 'goal=40', typed);
  expect(read('goal=60')).toBe('');
  expect(read('goal=40')).toBe('');
});

it('what was typed is over when it was let go', () => {
  keepEntries('round', '', typed);
  keepDraft('round', '');
  expect(read('')).toBe('');
});
