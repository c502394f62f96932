import type { DocumentId, PersonId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyName } from './copy-layout';
import { dropWords, keepWords, keptWords, onKeptWords, type KeptWords } from './kept-words';

let count = 0;
let ana: PersonId;
const words = (...lines: string[]): KeptWords => ({
  documentId: 'doc_one' as DocumentId,
  title: 'A statement',
  lines,
  at: ++count,
});
const [short, other, long] = [words('Short.'), words('Other.'), words('x'.repeat(500))];

/** As much of a browser's storage as has room for so many characters. */
class SmallStorage {
  readonly items = new Map<string, string>();
  constructor(public room: number) {}
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (value.length > this.room) throw new DOMException('no room', 'QuotaExceededError');
    this.items.set(name, value);
  }
  removeItem(name: string): void {
    this.items.delete(name);
  }
}

let storage: SmallStorage;
let deleteDatabase: ReturnType<typeof vi.fn>;
beforeEach(() => {
  // What is kept in memory outlives a test, and belongs to one person.
  ana = `per_${++count}` as PersonId;
  storage = new SmallStorage(300);
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('window', new EventTarget());
  deleteDatabase = vi.fn();
  vi.stubGlobal('indexedDB', { deleteDatabase });
});
afterEach(() => vi.unstubAllGlobals());

const stored = () => JSON.parse(storage.getItem(`kept-words:${ana}`) ?? '[]') as KeptWords[];

describe('words set aside', () => {
  it('are stored, once, until they are let go', () => {
    expect(keepWords(ana, short)).toBe(true);
    expect(keepWords(ana, { ...short, at: 99 })).toBe(true);
    expect(keepWords(ana, other)).toBe(true);
    expect(keptWords(ana)).toEqual([short, other]);
    expect(stored()).toEqual([short, other]);
    dropWords(ana, short);
    expect(keptWords(ana)).toEqual([other]);
    dropWords(ana, other);
    expect(storage.items.size).toBe(0);
  });

  it('are shown and said not to be stored where there is no room left, and those stored before stay', () => {
    const told = vi.fn();
    const end = onKeptWords(told);
    keepWords(ana, short);
    expect(keepWords(ana, long)).toBe(false);
    expect(told).toHaveBeenCalledTimes(2);
    expect(keptWords(ana)).toEqual([short, long]);
    expect(keptWords(ana)).toBe(keptWords(ana));
    expect(stored()).toEqual([short]);
    end();
  });

  it('are stored as soon as there is room again', () => {
    keepWords(ana, long);
    expect(keepWords(ana, long)).toBe(false);
    storage.room = 2_000;
    expect(keepWords(ana, long)).toBe(true);
    expect(keptWords(ana)).toEqual([long]);
    expect(stored()).toEqual([long]);
  });

  it('stay let go while others find no room', () => {
    keepWords(ana, short);
    keepWords(ana, long);
    dropWords(ana, short);
    expect(keptWords(ana)).toEqual([long]);
    expect(stored()).toEqual([]);
    expect(deleteDatabase).not.toHaveBeenCalled();
    dropWords(ana, long);
    expect(keptWords(ana)).toEqual([]);
    // Else the copy that kept them would bring them back.
    expect(deleteDatabase).toHaveBeenCalledExactlyOnceWith(copyName(ana, 'doc_one' as DocumentId));
  });

  it('may be of a form, which no copy of a text belongs to', () => {
    const left: KeptWords = { ...long, documentId: null, title: 'Your reason' };
    keepWords(ana, left);
    expect(keptWords(ana)).toEqual([left]);
    dropWords(ana, left);
    expect(keptWords(ana)).toEqual([]);
    expect(deleteDatabase).not.toHaveBeenCalled();
    keepWords(ana, { ...short, documentId: null });
    expect(stored()).toEqual([{ ...short, documentId: null }]);
    expect(keptWords(ana)).toEqual(stored());
  });

  it('do not hide what another window stores meanwhile, nor overwrite it', () => {
    keepWords(ana, long);
    storage.setItem(`kept-words:${ana}`, JSON.stringify([other]));
    expect(keptWords(ana)).toEqual([other, long]);
    storage.room = 2_000;
    keepWords(ana, short);
    expect(stored()).toEqual([other, long, short]);
  });

  it('live as long as the page where storage is switched off', () => {
    const off = () => {
      throw new DOMException('switched off', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: off, setItem: off, removeItem: off });
    expect(keepWords(ana, short)).toBe(false);
    expect(keptWords(ana)).toEqual([short]);
    dropWords(ana, short);
    expect(keptWords(ana)).toEqual([]);
  });
});
